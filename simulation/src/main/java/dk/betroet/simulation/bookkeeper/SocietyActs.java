package dk.betroet.simulation.bookkeeper;

import static dk.betroet.simulation.bookkeeper.Acts.day;
import static dk.betroet.simulation.bookkeeper.Acts.flag;
import static dk.betroet.simulation.bookkeeper.Acts.fund;
import static dk.betroet.simulation.bookkeeper.Acts.oere;
import static dk.betroet.simulation.bookkeeper.Acts.place;
import static dk.betroet.simulation.bookkeeper.Acts.text;
import static dk.betroet.simulation.bookkeeper.Acts.texts;
import static dk.betroet.simulation.bookkeeper.Acts.usable;

import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Associations whose money lies in the house for a while, and who keeps it (A.4, B.10). */
final class SocietyActs {

    private static final String[] ASSOCIATION = {"association"};
    private static final Set<String> OWN_BOX = Set.of("own-box", "bank-box");

    private final Books books;

    SocietyActs(Books books) {
        this.books = books;
    }

    Plan open(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        String name = text(ask, "name");
        String box = text(ask, "box");
        List<String> byHand = texts(ask, "signedOnPaper");
        plan.unknown(Acts.among(
                books, home, text(ask, "responsible"), ask.today(), Acts.LEADERS));
        plan.refuseIf(home.funds.values().stream().anyMatch(one ->
                one.kind.equals("association") && one.closedOn == null
                        && one.name.equalsIgnoreCase(name)), "already_exists");
        plan.refuseIf(home.places.values().stream().anyMatch(one ->
                one.closedOn == null && one.name.equalsIgnoreCase(box)), "already_exists");
        paper(plan, ask);
        plan.forbidIf(!OWN_BOX.contains(text(ask, "storage")), "storage_unfit", "association.box");
        boolean written = flag(ask, "notLiable") && (byHand.contains("association-leader")
                || byHand.contains("treasurer"));
        plan.demandIf(!written, "agreement_incomplete", "association.agreement");
        if (written && !byHand.contains("leader")) {
            plan.gatherForm("agreement_incomplete", "association.agreement",
                    gathered -> Law.wrote(gathered, Set.of("leader")));
        }
        plan.effect = made -> {
            Fund fund = new Fund();
            fund.id = made.result().get("fund");
            fund.kind = "association";
            fund.name = name;
            fund.openedOn = plan.day;
            home.funds.put(fund.id, fund);
            Place place = new Place();
            place.id = made.result().get("place");
            place.kind = "cash-box";
            place.name = box;
            place.fund = fund.id;
            place.responsible = text(ask, "responsible");
            place.openedOn = plan.day;
            home.places.put(place.id, place);
        };
        return plan;
    }

    /** Who signed by hand is told together with the paper that they signed. */
    private static void paper(Plan plan, Deed.Ask ask) {
        plan.refuseIf(texts(ask, "signedOnPaper").isEmpty()
                != text(ask, "agreement").isEmpty(), "paper_missing");
    }

    Plan takeIn(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), ASSOCIATION);
        Place to = own(plan, home, text(ask, "to"), fund);
        plan.about(fund.id).move(fund.id, Books.OUTSIDE, to.id, oere(ask, "amount"));
        return plan;
    }

    Plan handOut(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), ASSOCIATION);
        Place from = own(plan, home, text(ask, "from"), fund);
        plan.about(fund.id).move(fund.id, from.id, Books.OUTSIDE, oere(ask, "amount"));
        return plan;
    }

    /** Its money lies in a box or on an account of its own, never with anybody else's. */
    private static Place own(Plan plan, Home home, String id, Fund fund) {
        Place place = place(plan, home, id, "cash-box", "bank-account");
        usable(plan, place, fund.id);
        plan.refuseIf(place.fund.isEmpty(), "place_of_another");
        return place;
    }

    Plan appoint(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), ASSOCIATION);
        String employee = text(ask, "employee");
        List<String> byHand = texts(ask, "signedOnPaper");
        plan.unknown(employee.isEmpty()
                || Acts.among(books, home, employee, ask.today(), Acts.EMPLOYEES));
        plan.refuseIf(employee.isEmpty() == text(ask, "name").isEmpty(), "name_or_known");
        paper(plan, ask);
        plan.refuseIf(fund.treasurerSince != null && plan.day.isBefore(fund.treasurerSince),
                "dates_out_of_order");
        plan.refuseIf(fund.treasurerSince != null && !employee.isEmpty()
                && fund.treasurer.equals(employee), "already_done");
        plan.about(fund.id);
        if (!employee.isEmpty()) {
            privately(plan, ask, byHand, employee.equals(ask.actor()));
        }
        plan.effect = made -> {
            fund.treasurer = employee;
            fund.treasurerSince = plan.day;
        };
        return plan;
    }

    /** An employee is treasurer as a private person, by a paper that both have signed. */
    private static void privately(Plan plan, Deed.Ask ask, List<String> byHand, boolean own) {
        boolean written = flag(ask, "privateCapacity") && byHand.contains("association-leader")
                && (own || byHand.contains("employee"));
        plan.demandIf(!written, "agreement_incomplete", "association.treasurer");
        if (written && !byHand.contains("employee")) {
            plan.gatherForm("agreement_incomplete", "association.treasurer",
                    gathered -> Law.wrote(gathered, Set.of("employee", "deputy", "leader")));
        }
    }

    Plan consent(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), ASSOCIATION);
        String employee = text(ask, "employee");
        plan.unknown(Acts.among(books, home, employee, ask.today(), Acts.EMPLOYEES));
        String given = employee + " " + plan.day;
        boolean own = employee.equals(ask.actor());
        plan.refuseIf(own, "same_person_twice");
        plan.refuseIf(!own && fund.consents.contains(given), "already_done");
        plan.about(fund.id);
        plan.effect = made -> fund.consents.add(given);
        return plan;
    }

    Plan close(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Fund fund = fund(plan, home, text(ask, "fund"), ASSOCIATION);
        boolean over = over(plan, home, fund, ask);
        plan.refuseIf(over && fund.treasurerSince != null
                && plan.day.isBefore(fund.treasurerSince), "dates_out_of_order");
        plan.about(fund.id);
        plan.effect = made -> {
            fund.treasurerSince = null;
            fund.treasurer = "";
            end(home, fund, plan.day);
        };
        return plan;
    }

    /** Whether nothing of the fund is left or waits, and its money last moved before the day. */
    static boolean over(Plan plan, Home home, Fund fund, Deed.Ask ask) {
        boolean awaited = home.requests.values().stream().filter(one -> one.isOpen(ask.now()))
                .flatMap(one -> one.holds.stream()).anyMatch(hold -> hold.fund().equals(fund.id));
        boolean left = left(home, fund) != 0 || awaited;
        boolean early = !left && before(plan.day, home, fund);
        plan.refuseIf(left, "fund_not_empty");
        plan.refuseIf(early, "dates_out_of_order");
        return !left && !early;
    }

    /** What the fund has in all places. */
    static long left(Home home, Fund fund) {
        return home.places.keySet().stream().mapToLong(place -> home.now(fund.id, place)).sum();
    }

    /** Whether the fund was opened, or its money moved, after the day. */
    static boolean before(LocalDate day, Home home, Fund fund) {
        return fund.openedOn != null && day.isBefore(fund.openedOn)
                || home.entries.stream().filter(entry -> entry.day.isAfter(day))
                        .flatMap(entry -> entry.moves.stream())
                        .anyMatch(move -> move.fund().equals(fund.id));
    }

    /** A fund comes to an end, and with it the places that are its own. */
    static void end(Home home, Fund fund, LocalDate day) {
        fund.closedOn = day;
        home.places.values().stream()
                .filter(one -> one.fund.equals(fund.id) && one.closedOn == null)
                .forEach(one -> one.closedOn = day);
    }
}
