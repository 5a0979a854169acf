package dk.betroet.simulation.bookkeeper;

import static dk.betroet.simulation.bookkeeper.Acts.day;
import static dk.betroet.simulation.bookkeeper.Acts.fund;
import static dk.betroet.simulation.bookkeeper.Acts.oere;
import static dk.betroet.simulation.bookkeeper.Acts.place;
import static dk.betroet.simulation.bookkeeper.Acts.text;
import static dk.betroet.simulation.bookkeeper.Acts.usable;

import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Paid;
import dk.betroet.simulation.bookkeeper.Books.Place;
import java.time.LocalDate;
import java.util.List;

/** Savings, small collections and the youth school's account (A.1 to A.3). */
final class CollectingActs {

    private static final String[] COLLECTED = {"savings", "event-income", "collection"};
    private static final String[] YOUTH = {"youth-school"};
    private static final String[] CASH = {"cash-box", "hand"};

    private final Books books;

    CollectingActs(Books books) {
        this.books = books;
    }

    Plan start(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        String name = text(ask, "name");
        String kind = text(ask, "kind");
        boolean taken = home.funds.values().stream().anyMatch(one ->
                List.of(COLLECTED).contains(one.kind) && one.closedOn == null
                        && one.name.equalsIgnoreCase(name));
        plan.refuseIf(taken, "already_exists");
        plan.refuseIf(!taken && day(ask, "plannedEnd").isBefore(plan.day), "dates_out_of_order");
        plan.forbidIf(!kind.equals("collection") && text(ask, "custodian").equals("employee"),
                "person_not_eligible", "savings.custodian");
        plan.effect = made -> {
            Fund fund = new Fund();
            fund.id = made.result().get("fund");
            fund.kind = kind;
            fund.name = name;
            fund.openedOn = plan.day;
            home.funds.put(fund.id, fund);
        };
        return plan;
    }

    Plan collect(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), COLLECTED);
        Place to = place(plan, home, text(ask, "to"), CASH);
        usable(plan, to, fund.id);
        plan.about(fund.id).move(fund.id, Books.OUTSIDE, to.id, oere(ask, "amount"));
        return plan;
    }

    Plan passOn(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), COLLECTED);
        Place from = place(plan, home, text(ask, "from"), CASH);
        usable(plan, from, fund.id);
        plan.about(fund.id).move(fund.id, from.id, Books.OUTSIDE, oere(ask, "amount"));
        plan.forbidIf(text(ask, "receiver").equals("municipal-account"),
                "storage_unfit", "savings.outside");
        return plan;
    }

    Plan end(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), COLLECTED);
        boolean left = SocietyActs.left(home, fund) != 0;
        plan.refuseIf(left, "fund_not_empty");
        plan.refuseIf(!left && SocietyActs.before(plan.day, home, fund), "dates_out_of_order");
        plan.about(fund.id);
        plan.effect = made -> fund.closedOn = plan.day;
        return plan;
    }

    Plan openYouth(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        String name = text(ask, "name");
        plan.unknown(Acts.among(
                books, home, text(ask, "responsible"), ask.today(), Acts.LEADERS));
        plan.refuseIf(home.places.values().stream().anyMatch(one ->
                one.closedOn == null && one.name.equalsIgnoreCase(name)), "already_exists");
        covered(plan, home);
        plan.effect = made -> {
            Fund fund = new Fund();
            fund.id = made.result().get("fund");
            fund.kind = "youth-school";
            fund.name = name;
            fund.openedOn = plan.day;
            fund.account = made.result().get("place");
            home.funds.put(fund.id, fund);
            Place place = new Place();
            place.id = fund.account;
            place.kind = "bank-account";
            place.name = name;
            place.fund = fund.id;
            place.account = "youth-school";
            place.responsible = text(ask, "responsible");
            place.openedOn = plan.day;
            home.places.put(place.id, place);
        };
        return plan;
    }

    /** Solby's supplement is about care homes, and says nothing of youth schools. */
    private static void covered(Plan plan, Home home) {
        plan.forbidIf(Law.solby(home), "out_of_scope", "scope");
    }

    Plan pay(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), YOUTH);
        long oere = oere(ask, "amount");
        plan.about(fund.id).move(fund.id, Books.OUTSIDE, fund.account, oere);
        covered(plan, home);
        plan.forbidIf(!text(ask, "instrument").equals("payment-card"),
                "channel_forbidden", "youthschool.web");
        plan.effect = made -> fund.paid.add(new Paid(made.fact(), plan.day, oere));
        return plan;
    }

    /** What is undone is one more thing to reconcile. */
    static void undone(Home home, String fact, LocalDate day, Made made) {
        for (Fund fund : home.funds.values()) {
            List.copyOf(fund.paid).stream().filter(one -> one.fact.equals(fact)).forEach(one ->
                    fund.paid.add(new Paid(made.fact(), day, -one.oere)));
        }
    }

    private static List<Paid> open(Fund fund, LocalDate through) {
        return fund.paid.stream()
                .filter(one -> !one.reconciled && !one.day.isAfter(through)).toList();
    }

    Plan reconcile(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), YOUTH);
        LocalDate through = day(ask, "through");
        List<Paid> open = open(fund, through);
        boolean late = through.isAfter(plan.day);
        plan.refuseIf(late, "dates_out_of_order");
        plan.refuseIf(!late && open.isEmpty(), "nothing_to_do");
        plan.refuseIf(!late && !open.isEmpty()
                && open.stream().mapToLong(one -> one.oere).sum() != oere(ask, "web"),
                "web_differs");
        plan.about(fund.id);
        covered(plan, home);
        plan.effect = made -> open(fund, through).forEach(one -> one.reconciled = true);
        return plan;
    }

    Plan transferOn(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), YOUTH);
        plan.about(fund.id).move(fund.id, fund.account, Books.OUTSIDE, oere(ask, "amount"));
        covered(plan, home);
        Law.two(plan, "youthschool.joint");
        plan.forbidIf(text(ask, "destination").equals("main-account")
                && !open(fund, plan.day).isEmpty(), "condition_unmet", "youthschool.reconciled-first");
        return plan;
    }

    Plan closeYouth(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), YOUTH);
        SocietyActs.over(plan, home, fund, ask);
        plan.refuseIf(!open(fund, plan.day).isEmpty(), "something_open");
        plan.about(fund.id);
        covered(plan, home);
        plan.effect = made -> SocietyActs.end(home, fund, plan.day);
        return plan;
    }
}
