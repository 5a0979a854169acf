package dk.betroet.simulation.bookkeeper;

import static dk.betroet.simulation.bookkeeper.Acts.day;
import static dk.betroet.simulation.bookkeeper.Acts.flag;
import static dk.betroet.simulation.bookkeeper.Acts.fund;
import static dk.betroet.simulation.bookkeeper.Acts.groups;
import static dk.betroet.simulation.bookkeeper.Acts.oere;
import static dk.betroet.simulation.bookkeeper.Acts.place;
import static dk.betroet.simulation.bookkeeper.Acts.text;
import static dk.betroet.simulation.bookkeeper.Acts.texts;
import static dk.betroet.simulation.bookkeeper.Acts.usable;

import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Place;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Common funds (Bilag 7.9 B.9). */
final class FundActs {

    private static final Set<String> NEVER = Set.of("rent", "utilities", "fixed-shared");
    private static final Set<String> MAY = Set.of("table-setting", "flowers", "birthday-food",
            "birthday-gift", "activities", "common-meals");

    Plan open(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        plan.refuseIf(home.funds.values().stream().anyMatch(one ->
                one.kind.equals("common-fund") && one.name.equals(text(ask, "name"))),
                "already_exists");
        for (String member : texts(ask, "members")) {
            usable(plan, fund(plan, home, member, "resident"));
        }
        plan.demandIf(text(ask, "charter").isEmpty(), "agreement_missing", "commonfund.charter");
        plan.forbidIf(!flag(ask, "voluntary"), "not_voluntary", "commonfund.voluntary");
        plan.demandIf(!text(ask, "charter").isEmpty() && !flag(ask, "voluntary"),
                "agreement_incomplete", "commonfund.charter");
        plan.effect = made -> {
            Fund fund = new Fund();
            fund.id = made.result().get("fund");
            fund.kind = "common-fund";
            fund.name = text(ask, "name");
            fund.openedOn = plan.day;
            fund.amount = oere(ask, "amount");
            fund.categories = texts(ask, "categories");
            texts(ask, "members").forEach(member -> fund.members.put(member, plan.day));
            home.funds.put(fund.id, fund);
        };
        return plan;
    }

    Plan join(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), "common-fund");
        Fund member = fund(plan, home, text(ask, "member"), "resident");
        usable(plan, fund);
        plan.refuseIf(fund.members.containsKey(member.id), "already_done");
        plan.about(member.id);
        plan.forbidIf(!flag(ask, "voluntary"), "not_voluntary", "commonfund.voluntary");
        plan.gatherForm("document_incomplete", "commonfund.consent",
                gathered -> Law.ownerSide(gathered, member));
        plan.effect = made -> fund.members.put(member.id, plan.day);
        return plan;
    }

    Plan contribute(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), "common-fund");
        Place to = place(plan, home, text(ask, "to"), "cash-box", "hand", "bank-account");
        usable(plan, to, fund.id);
        Set<String> seen = new TreeSet<>();
        long largest = 0;
        for (Map<?, ?> payment : groups(ask, "payments")) {
            Fund member = fund(plan, home, text(payment, "member"), "resident");
            String from = text(payment, "from");
            usable(plan, member);
            if (!from.isEmpty()) {
                Place own = place(plan, home, from, "cash-box", "hand", "bank-account");
                usable(plan, own, member.id);
            }
            plan.refuseIf(!seen.add(member.id), "same_person_twice");
            LocalDate since = fund.members.get(member.id);
            long oere = payment.get("amount") instanceof Number number
                    ? number.longValue() : fund.amount;
            plan.refuseIf(since == null || plan.day.isBefore(since), "not_a_member");
            if (!from.isEmpty()) {
                largest = Math.max(largest, oere);
                plan.move(member.id, from, Books.OUTSIDE, oere);
            }
            plan.move(fund.id, Books.OUTSIDE, to.id, oere);
        }
        plan.about(fund.id);
        if (largest > 0) {
            plan.gather("signature_missing", "commonfund.signatures", largest < Law.LARGE
                    ? gathered -> Law.employees(gathered) >= 1
                    : gathered -> Law.employees(gathered) >= 2);
        }
        return plan;
    }

    Plan spend(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), "common-fund");
        Place from = place(plan, home, text(ask, "from"), "cash-box", "hand", "bank-account");
        String category = text(ask, "category");
        usable(plan, from, fund.id);
        plan.refuseIf(!fund.categories.isEmpty() && !fund.categories.contains(category),
                "not_in_charter");
        plan.about(fund.id).move(fund.id, from.id, Books.OUTSIDE, oere(ask, "amount"));
        plan.forbidIf(NEVER.contains(category), "category_forbidden", "commonfund.never");
        plan.forbidIf(!NEVER.contains(category) && !MAY.contains(category),
                "category_forbidden", "commonfund.purpose");
        return plan;
    }
}
