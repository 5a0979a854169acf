package dk.betroet.kernel.decision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The days of a year on which a body meets by its rhythm. They are a proposal: somebody looks at
 * them and moves the ones that do not fit. Nobody meets in July, when everybody is away, nor on a
 * day that deadlines do not count.
 */
public final class AnnualCycle {

    private static final int TIMES_MAX = 11;
    private static final int WEEKS_MAX = 4;
    private static final int MONTHS = 11;

    private AnnualCycle() {}

    /**
     * How often and when a body meets.
     *
     * @param times 1 to 11 in a year, evenly over its months but July
     * @param weekday Monday to Friday
     * @param week in which week of the month, 1 to 4: 2 with Tuesday is the second Tuesday
     * @param ahead how many weekdays before each meeting its steering group meets, 1 to 60; empty
     *     when it has none
     */
    public record Rhythm(int times, DayOfWeek weekday, int week, Optional<Integer> ahead) {
        public Rhythm {
            if (times < 1 || times > TIMES_MAX || week < 1 || week > WEEKS_MAX) {
                throw new IllegalArgumentException(times + " times, week " + week);
            }
            if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) {
                throw new IllegalArgumentException("nobody meets on a " + weekday);
            }
        }
    }

    /**
     * A meeting.
     *
     * @param steering when the steering group meets before it
     */
    public record Day(LocalDate meeting, Optional<LocalDate> steering) {}

    /** The days of a year, the first one first. */
    public static List<Day> days(int year, Rhythm rhythm) {
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < rhythm.times(); i++) {
            int at = (2 * i + 1) * MONTHS / (2 * rhythm.times()) + 1;
            Month month = Month.of(at < Month.JULY.getValue() ? at : at + 1);
            LocalDate day = day(year, month, rhythm);
            days.add(new Day(day, rhythm.ahead().map(ahead -> steering(day, ahead))));
        }
        return days;
    }

    /** The day in that week, or in the nearest week of the month where it can be. */
    private static LocalDate day(int year, Month month, Rhythm rhythm) {
        LocalDate wished = LocalDate.of(year, month, 1).with(
                TemporalAdjusters.dayOfWeekInMonth(rhythm.week(), rhythm.weekday()));
        for (int weeks : new int[] {0, 1, -1, 2, -2, 3, -3}) {
            LocalDate day = wished.plusWeeks(weeks);
            if (day.getMonth() == month && DanishDays.isWeekday(day)) {
                return day;
            }
        }
        throw new IllegalStateException("a whole month of holidays");
    }

    /** So many weekdays before, or on the first weekday of August where that would be in July. */
    private static LocalDate steering(LocalDate meeting, int ahead) {
        LocalDate day = DanishDays.before(meeting, ahead);
        LocalDate august = LocalDate.of(meeting.getYear(), Month.AUGUST, 1);
        boolean away = day.getMonth() == Month.JULY && day.getYear() == meeting.getYear()
                && !meeting.isBefore(august);
        if (!away) {
            return day;
        }
        LocalDate first = DanishDays.isWeekday(august) ? august : DanishDays.after(august, 1);
        return first.isBefore(meeting) ? first : DanishDays.before(
                LocalDate.of(meeting.getYear(), Month.JULY, 1), 1);
    }

    /** The same day a year later, or the next weekday. */
    public static LocalDate nextYear(LocalDate day) {
        LocalDate same = day.plusYears(1);
        return DanishDays.isWeekday(same) ? same : DanishDays.after(same, 1);
    }
}
