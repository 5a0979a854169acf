package dk.betroet.simulation.bookkeeper;

import static dk.betroet.simulation.bookkeeper.Acts.day;

import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Place;
import dk.betroet.simulation.bookkeeper.Books.Reconciled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holding book and cash against each other, and closing days for good. */
final class PeriodActs {

    private static final int COUNT_AGE_MAX = 7;
    private static final int LISTED_MAX = 20;

    Plan reconcile(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        List<Place> places = inUse(home, plan.day);
        if (plan.day.isAfter(ask.today())) {
            plan.refusals.add("date_in_future");
            return plan;
        }
        if (places.isEmpty()) {
            plan.refusals.add("nothing_to_do");
            return plan;
        }
        plan.refuseIf(home.closedThrough != null && !plan.day.isAfter(home.closedThrough),
                "period_closed");
        long difference = 0;
        long atBank = 0;
        List<String> missing = new ArrayList<>();
        for (Place place : places) {
            if (place.kind.equals("bank-account")) {
                boolean silent = !open(place, plan.day) || Bank.through(home, place.id)
                        .filter(day -> !day.isBefore(plan.day)).isEmpty();
                if (silent) {
                    missing.add("bank_statement_missing");
                }
                Bank bank = Bank.of(home, place.id, plan.day);
                atBank += bank.bank() - home.inPlace(place.id, plan.day)
                        - bank.outstanding(place.id);
            } else if (place.kind.equals("cash-box")) {
                boolean counted = KeepingActs.last(home, place.id, plan.day)
                        .filter(one -> !one.day.isBefore(plan.day.minusDays(COUNT_AGE_MAX)))
                        .isPresent();
                if (!counted) {
                    missing.add("cash_count_missing");
                }
                difference += KeepingActs.unexplained(home, place.id, plan.day);
            }
        }
        plan.refusals.addAll(missing);
        boolean differs = difference != 0 || atBank != 0;
        plan.effect = made -> home.reconciled.add(new Reconciled(
                plan.day, ask.actor(), home.entries.size(), differs));
        return plan;
    }

    private static boolean open(Place place, LocalDate day) {
        return place.closedOn == null || place.closedOn.isAfter(day);
    }

    private static List<Place> inUse(Home home, LocalDate day) {
        return home.places.values().stream()
                .filter(place -> !place.kind.equals("bank-box") && !place.openedOn.isAfter(day))
                .filter(place -> open(place, day) || home.inPlace(place.id, day) != 0)
                .toList();
    }

    Plan close(Home home, Deed.Ask ask) {
        LocalDate through = day(ask, "through");
        Plan plan = new Plan(through);
        if (!through.isBefore(ask.today())) {
            plan.refusals.add("date_in_future");
            return plan;
        }
        if (home.closedThrough != null && !through.isAfter(home.closedThrough)) {
            plan.refusals.add("period_closed");
            return plan;
        }
        Optional<Reconciled> made = home.reconciled.reversed().stream()
                .filter(one -> one.day().equals(through)).findFirst();
        plan.refuseIf(made.isEmpty(), "reconciliation_missing");
        plan.refuseIf(made.isPresent() && made.get().by().equals(ask.actor()),
                "same_person_twice");
        plan.refuseIf(home.requests.values().stream().anyMatch(one ->
                one.isOpen(ask.now()) && !one.day.isAfter(through)), "something_open");
        plan.refuseIf(made.isPresent() && home.entries.stream().skip(made.get().entries())
                .anyMatch(entry -> !entry.day.isAfter(through)), "something_open");
        plan.refuseIf(made.isPresent() && made.get().differs(), "something_open");
        home.places.values().stream()
                .filter(place -> place.kind.equals("bank-account") && open(place, through)
                        && Bank.unexplained(home, place, through))
                .forEach(place -> plan.refusals.add("something_open"));
        home.counts.values().stream()
                .filter(one -> one.open && !one.day.isAfter(through))
                .forEach(one -> plan.refusals.add("something_open"));
        home.entries.stream()
                .filter(one -> !one.shown && !one.reversed && !one.day.isAfter(through))
                .filter(one -> home.closedThrough == null || one.day.isAfter(home.closedThrough))
                .forEach(one -> plan.refusals.add("something_open"));
        while (plan.refusals.stream().filter("something_open"::equals).count() > LISTED_MAX) {
            plan.refusals.remove("something_open");
        }
        plan.effect = closed -> home.closedThrough = through;
        return plan;
    }
}
