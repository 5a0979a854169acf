package dk.betroet.kernel.rulebook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretch of days over which movements are summed or counted.
 *
 * <p>An act may be recorded late, so movements <em>after</em> its date count too: a calendar month
 * is the whole month, and a rolling window is tried in every position that covers the date.
 */
public sealed interface Window {

    /** First and last day, both included. */
    record Span(LocalDate first, LocalDate last) {

        /** Whether the day lies in the span, ends included. */
        public boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** Every span the window can take that covers the date, given the days something happened. */
    List<Span> spans(LocalDate date, List<LocalDate> days);

    /** The most days, on either side of the date, from which movements can matter. */
    int reachDays();

    /** A calendar unit; a week runs Monday to Sunday. */
    enum Calendar implements Window {
        DAY("day", 0), WEEK("week", 6), MONTH("month", 30), YEAR("year", 365);

        private final String id;
        private final int reach;

        Calendar(String id, int reach) {
            this.id = id;
            this.reach = reach;
        }

        /** The word used in rule-book files. */
        public String id() {
            return id;
        }

        @Override
        public List<Span> spans(LocalDate date, List<LocalDate> days) {
            return List.of(switch (this) {
                case DAY -> new Span(date, date);
                case WEEK -> new Span(
                        date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
                case MONTH -> new Span(date.withDayOfMonth(1),
                        date.with(TemporalAdjusters.lastDayOfMonth()));
                case YEAR -> new Span(date.withDayOfYear(1),
                        date.with(TemporalAdjusters.lastDayOfYear()));
            });
        }

        @Override
        public int reachDays() {
            return reach;
        }
    }

    /** Any run of this many days, at least 1 and at most 3660. */
    record Rolling(int days) implements Window {
        public Rolling {
            if (days < 1 || days > 3660) {
                throw new IllegalArgumentException("a rolling window has 1..3660 days: " + days);
            }
        }

        @Override
        public List<Span> spans(LocalDate date, List<LocalDate> happened) {
            List<Span> spans = new ArrayList<>();
            spans.add(ending(date));
            for (LocalDate day : happened) {
                if (day.isAfter(date) && day.isBefore(date.plusDays(days))) {
                    spans.add(ending(day));
                }
            }
            return spans;
        }

        private Span ending(LocalDate last) {
            return new Span(last.minusDays(days - 1L), last);
        }

        @Override
        public int reachDays() {
            return days - 1;
        }
    }

    /**
     * A season that returns every year, ends included; may run over New Year. On a date outside the
     * season there is no span, and the rule that uses it is silent.
     */
    record Season(MonthDay from, MonthDay to) implements Window {
        @Override
        public List<Span> spans(LocalDate date, List<LocalDate> days) {
            List<Span> spans = new ArrayList<>();
            for (int year = date.getYear() - 1; year <= date.getYear(); year++) {
                LocalDate first = from.atYear(year);
                LocalDate last = to.atYear(from.isAfter(to) ? year + 1 : year);
                Span span = new Span(first, last);
                if (span.covers(date)) {
                    spans.add(span);
                }
            }
            return spans;
        }

        @Override
        public int reachDays() {
            return 365;
        }
    }
}
