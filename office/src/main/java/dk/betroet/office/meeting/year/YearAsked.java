package dk.betroet.office.meeting.year;

import dk.betroet.kernel.decision.AnnualCycle;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which year somebody looks at, and the rhythm that they would like to see drawn on it; as it
 * stands in the page's address. What is missing or cannot be is as usual: five times, the second
 * Friday, the steering group ten weekdays before.
 */
record YearAsked(@Nullable Integer year, @Nullable Integer times, @Nullable Integer weekday,
        @Nullable Integer week, @Nullable Integer ahead, @Nullable String startsAt,
        @Nullable String venue) {

    private static final int TIMES = 5;
    private static final int FRIDAY = 5;
    private static final int SECOND = 2;
    private static final int AHEAD = 10;
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2100;

    /** What can be chosen, and what is. */
    record Choices(List<Integer> timesAll, int times, List<Integer> weekdays, int weekday,
            List<Integer> weeks, int week, int ahead, String startsAt, String venue) {}

    int year(LocalDate today) {
        return within(year, YEAR_MIN, YEAR_MAX, today.getYear());
    }

    private static int within(@Nullable Integer asked, int least, int most, int usual) {
        return asked == null || asked < least || asked > most ? usual : asked;
    }

    Choices choices() {
        return new Choices(CyclePage.through(11), within(times, 1, 11, TIMES),
                CyclePage.through(5), within(weekday, 1, 5, FRIDAY), CyclePage.through(4),
                within(week, 1, 4, SECOND), within(ahead, 1, 60, AHEAD),
                startsAt == null ? "" : startsAt, venue == null ? "" : venue);
    }

    /** The days of the rhythm that have not passed; none when nobody has asked for a rhythm. */
    List<AnnualCycle.Day> days(LocalDate today, boolean steered) {
        if (times == null) {
            return List.of();
        }
        Choices chosen = choices();
        return AnnualCycle.days(year(today), new AnnualCycle.Rhythm(chosen.times(),
                        DayOfWeek.of(chosen.weekday()), chosen.week(),
                        steered ? Optional.of(chosen.ahead()) : Optional.empty())).stream()
                .filter(day -> !day.steering().orElse(day.meeting()).isBefore(today)).toList();
    }
}
