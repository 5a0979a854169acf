package dk.betroet.simulation.bookkeeper;

import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Move;
import dk.betroet.simulation.bookkeeper.Books.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a home refuses whatever the rule book says: what is closed, days, money that is not there. */
final class HouseRules {

    private HouseRules() {}

    /** The house's own no, in its documented order. */
    static List<String> of(Home home, Plan plan, Deed.Ask ask, Request waiting) {
        List<String> no = new ArrayList<>();
        Fund fund = home.funds.get(plan.fund);
        if (fund != null && fund.closedOn != null && !plan.accounting) {
            no.add("fund_closed");
        }
        if (fund != null && fund.diedOn != null && !plan.closing && !plan.accounting
                && !plan.day.isBefore(fund.diedOn)) {
            no.add("fund_frozen");
        }
        if (plan.day.isAfter(ask.today())) {
            no.add("date_in_future");
        }
        if (fund != null && plan.day.isBefore(fund.openedOn)) {
            no.add("date_before_admission");
        }
        if (!plan.moves.isEmpty()) {
            if (home.closedThrough != null && !plan.day.isAfter(home.closedThrough)) {
                no.add("period_closed");
            }
            no.addAll(shortfalls(home, plan, ask, waiting));
        }
        return no;
    }

    private static List<String> shortfalls(
            Home home, Plan plan, Deed.Ask ask, Request waiting) {
        Map<String, Long> taken = new TreeMap<>();
        Set<String> sources = new LinkedHashSet<>();
        for (Move move : plan.moves) {
            taken.merge(move.fund() + " " + move.from(), move.oere(), Long::sum);
            taken.merge(move.fund() + " " + move.to(), -move.oere(), Long::sum);
            sources.add(move.fund() + " " + move.from());
        }
        List<String> now = new ArrayList<>();
        List<String> then = new ArrayList<>();
        for (String source : sources) {
            String fund = source.substring(0, source.indexOf(' '));
            String place = source.substring(source.indexOf(' ') + 1);
            if (place.equals(Books.OUTSIDE)) {
                continue;
            }
            long wanted = taken.get(source);
            long held = held(home, fund, place, ask, waiting, null);
            if (home.now(fund, place) - held - wanted < 0) {
                now.add("amount_not_available");
            }
            if (wanted > 0 && days(home, fund, plan.day, waiting).stream().anyMatch(day ->
                    home.at(fund, place, day) - held(home, fund, place, ask, waiting, day)
                            - wanted < 0)) {
                then.add("amount_not_available_then");
            }
        }
        return now.isEmpty() ? then : now;
    }

    /** The day of an act and every later one on which the fund moved or something waits for it. */
    private static Set<LocalDate> days(Home home, String fund, LocalDate from, Request waiting) {
        Set<LocalDate> days = new TreeSet<>(Set.of(from));
        home.entries.stream().filter(entry -> entry.day.isAfter(from))
                .filter(entry -> entry.moves.stream().anyMatch(move -> move.fund().equals(fund)))
                .forEach(entry -> days.add(entry.day));
        home.requests.values().stream().filter(one -> one != waiting && one.day.isAfter(from))
                .forEach(one -> days.add(one.day));
        return days;
    }

    /** What open requests hold back, all of them or those about days up to one. */
    private static long held(Home home, String fund, String place, Deed.Ask ask, Request but,
            LocalDate through) {
        return home.requests.values().stream()
                .filter(one -> one != but && one.isOpen(ask.now()))
                .filter(one -> through == null || !one.day.isAfter(through))
                .flatMap(one -> one.holds.stream())
                .filter(hold -> hold.fund().equals(fund) && hold.from().equals(place))
                .mapToLong(Move::oere).sum();
    }
}
