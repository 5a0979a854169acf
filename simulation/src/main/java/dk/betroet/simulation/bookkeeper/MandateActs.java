package dk.betroet.simulation.bookkeeper;

import static dk.betroet.simulation.bookkeeper.Acts.day;
import static dk.betroet.simulation.bookkeeper.Acts.flag;
import static dk.betroet.simulation.bookkeeper.Acts.fund;
import static dk.betroet.simulation.bookkeeper.Acts.oere;
import static dk.betroet.simulation.bookkeeper.Acts.place;
import static dk.betroet.simulation.bookkeeper.Acts.text;
import static dk.betroet.simulation.bookkeeper.Acts.usable;

import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Mandate;
import dk.betroet.simulation.bookkeeper.Books.Place;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/** Mandates, and drawing on them (Bilag 7.9 B.2). */
final class MandateActs {

    private static final Set<String> MAY_APPROVE = Set.of("owner", "guardian", "leader", "deputy");

    private final Books books;

    MandateActs(Books books) {
        this.books = books;
    }

    Plan grant(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), "resident");
        String holder = text(ask, "holder");
        plan.unknown(Acts.among(books, home, holder, ask.today(), Acts.EMPLOYEES));
        Place account = place(plan, home, text(ask, "account"), "bank-account");
        String kind = text(ask, "kind");
        Long amount = ask.fields().containsKey("amount") ? oere(ask, "amount") : null;
        LocalDate from = day(ask, "from");
        LocalDate through = day(ask, "through");
        Acts.gone(plan, fund);
        AccountActs.foreign(plan, account, fund);
        plan.refuseIf(through != null && through.isBefore(from), "dates_out_of_order");
        plan.refuseIf(!kind.equals("general") && kind.equals("one-time") != (amount != null),
                "mandate_amount_misplaced");
        plan.refuseIf(!kind.equals("one-time") && home.mandates.values().stream().anyMatch(one ->
                one.kind.equals(kind) && one.fund.equals(fund.id) && one.holder.equals(holder)
                        && one.account.equals(account.id) && stands(one, from)),
                "already_exists");
        plan.about(fund.id);
        plan.effect = made -> {
            Mandate mandate = new Mandate();
            mandate.id = made.result().get("mandate");
            mandate.kind = kind;
            mandate.fund = fund.id;
            mandate.holder = holder;
            mandate.account = account.id;
            mandate.amount = amount;
            mandate.grantedOn = plan.day;
            mandate.from = from;
            mandate.through = through;
            home.mandates.put(mandate.id, mandate);
        };
        boolean onAccount = kind.equals("one-time") || kind.equals("standing");
        plan.forbidIf(kind.equals("general"), "mandate_kind_forbidden", "mandate.general");
        plan.forbidIf(onAccount && !flag(ask, "identifies"),
                "channel_not_attributable", "mandate.identifies");
        plan.forbidIf(kind.equals("netbank") && !flag(ask, "showsEmployee"),
                "channel_not_attributable", "netbank.attributable");
        plan.forbidIf(kind.equals("standing") && !flag(ask, "repeatedTask"),
                "mandate_kind_forbidden", "mandate.standing.repeated");
        plan.forbidIf(account.account.equals("owner")
                        && home.inPlace(account.id, LocalDate.MAX) > Law.ACCOUNT_MAX,
                "balance_exceeded", "account.balance-max");
        if (!kind.equals("general")) {
            plan.gatherForm("document_incomplete", kind.equals("one-time")
                            ? "mandate.one-time.form" : "mandate.standing.form",
                    gathered -> Law.ownerSide(gathered, fund));
        }
        return plan;
    }

    private static boolean stands(Mandate mandate, LocalDate day) {
        return !day.isBefore(mandate.from)
                && (mandate.through == null || !day.isAfter(mandate.through))
                && (mandate.revokedOn == null || day.isBefore(mandate.revokedOn));
    }

    Plan revoke(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Mandate mandate = home.mandates.get(text(ask, "mandate"));
        boolean known = mandate != null && knows(books, home, ask, mandate.fund);
        plan.unknown(known);
        if (!known) {
            return plan;
        }
        plan.refuseIf(mandate.revokedOn != null, "already_done");
        plan.refuseIf(mandate.revokedOn == null && plan.day.isBefore(mandate.grantedOn),
                "dates_out_of_order");
        plan.about(mandate.fund).closing = true;
        plan.effect = made -> mandate.revokedOn = plan.day;
        return plan;
    }

    /** Whoever works in the home knows all of it; others only what is theirs. */
    static boolean knows(Books books, Home home, Deed.Ask ask, String fund) {
        return books.people.get(ask.actor()).on(ask.today()).stream().anyMatch(held ->
                held.resident().isEmpty()
                        ? held.unit().isEmpty() || held.unit().equals(home.id)
                        : held.resident().equals(home.funds.get(fund).person));
    }

    Plan draw(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), "resident");
        Place account = place(plan, home, text(ask, "account"), "bank-account");
        Place to = place(plan, home, text(ask, "to"), "cash-box", "hand");
        Mandate mandate = home.mandates.get(text(ask, "mandate"));
        plan.unknown(text(ask, "mandate").isEmpty()
                || mandate != null && knows(books, home, ask, mandate.fund));
        usable(plan, account, fund.id);
        usable(plan, to, fund.id);
        long oere = oere(ask, "amount");
        String instrument = text(ask, "instrument");
        if (mandate == null) {
            plan.forbidIf(true, "mandate_required", "mandate.required");
        } else {
            held(plan, ask, mandate, fund, account, oere);
            plan.mandate = mandate.id;
            plan.shown = !text(ask, "receipt").isEmpty();
            plan.effect = made -> mandate.uses++;
            // The limits are written under mandates; without one there is nothing to limit.
            approvals(plan, home, fund, oere);
        }
        plan.about(fund.id).move(fund.id, account.id, to.id, oere);
        Law.means(plan, instrument,
                AccountActs.hasCard(home, ask.actor(), account.id, plan.day));
        Law.cashLimits(plan, home, fund.id, to.kind, oere);
        Law.signatures(plan, oere);
        return plan;
    }

    /** What the mandate does not cover: by the law where it says so, else by the house. */
    static void held(Plan plan, Deed.Ask ask, Mandate mandate, Fund fund, Place account,
            long oere) {
        boolean revoked = mandate.revokedOn != null && !plan.day.isBefore(mandate.revokedOn);
        boolean old = !mandate.kind.equals("one-time") && plan.day.isAfter(Law.lastDay(mandate));
        boolean used = mandate.kind.equals("one-time") && mandate.uses > 0;
        boolean over = mandate.through != null && plan.day.isAfter(mandate.through);
        plan.refuseIf(!mandate.fund.equals(fund.id), "mandate_other_owner");
        plan.refuseIf(plan.day.isBefore(mandate.from), "mandate_not_yet_valid");
        plan.refuseIf(over && !old, "mandate_expired");
        plan.forbidIf(!mandate.holder.equals(ask.actor()),
                "mandate_holder_differs", "mandate.holder");
        plan.forbidIf(revoked, "mandate_spent", "mandate.not-revoked");
        plan.forbidIf(!mandate.account.equals(account.id), "mandate_differs", "mandate.account");
        plan.forbidIf(used, "mandate_spent", "mandate.one-time.once");
        plan.forbidIf(mandate.amount != null && mandate.amount != oere,
                "mandate_differs", "mandate.one-time.amount");
        plan.forbidIf(old, "mandate_expired", "mandate." + mandate.kind + ".renew");
    }

    private static void approvals(Plan plan, Home home, Fund fund, long oere) {
        YearMonth month = YearMonth.from(plan.day);
        long drawn = home.entries.stream()
                .filter(entry -> entry.operation.equals("custody.draw") && !entry.reversed
                        && entry.reverses.isEmpty() && !entry.mandateKind.isEmpty()
                        && YearMonth.from(entry.day).equals(month))
                .flatMap(entry -> entry.moves.stream())
                .filter(move -> move.fund().equals(fund.id))
                .mapToLong(Books.Move::oere).sum();
        if (oere > Law.DRAW_MAX) {
            approval(plan, "withdrawal.single");
        }
        if (drawn + oere > Law.MONTH_MAX) {
            approval(plan, "withdrawal.month");
        }
    }

    private static void approval(Plan plan, String rule) {
        plan.gather("limit_exceeded", rule, gathered -> gathered.approved.stream()
                .anyMatch(hand -> MAY_APPROVE.contains(hand.capacity())
                        && !hand.day().isAfter(plan.day)));
    }
}
