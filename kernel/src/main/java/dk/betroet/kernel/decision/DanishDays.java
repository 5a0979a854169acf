package dk.betroet.kernel.decision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/**
 * Weekdays as deadlines count them in Denmark: Monday to Friday, but for the holidays of the church
 * (the great prayer day through 2023), New Year's Day and the days on which offices are closed by
 * custom (5 June, 24 and 31 December). Not counting a day makes papers come earlier, never later.
 */
public final class DanishDays {

    private static final int LAST_GREAT_PRAYER_DAY = 2023;

    private DanishDays() {}

    /** Whether a deadline counts the day. */
    public static boolean isWeekday(LocalDate day) {
        DayOfWeek name = day.getDayOfWeek();
        return name != DayOfWeek.SATURDAY && name != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /** Whether the day is a holiday, or one on which offices are closed by custom. */
    public static boolean isHoliday(LocalDate day) {
        int date = day.getDayOfMonth();
        boolean fixed = switch (day.getMonth()) {
            case JANUARY -> date == 1;
            case JUNE -> date == 5;
            case DECEMBER -> date == 24 || date == 25 || date == 26 || date == 31;
            default -> false;
        };
        if (fixed) {
            return true;
        }
        long sinceEaster = day.toEpochDay() - easter(day.getYear()).toEpochDay();
        return sinceEaster == -3 || sinceEaster == -2 || sinceEaster == 0 || sinceEaster == 1
                || sinceEaster == 26 && day.getYear() <= LAST_GREAT_PRAYER_DAY
                || sinceEaster == 39 || sinceEaster == 49 || sinceEaster == 50;
    }

    /**
     * The day that many weekdays before a meeting: the last on which something that is due so many
     * weekdays before is in time.
     *
     * @param weekdays 0 to 60
     */
    public static LocalDate before(LocalDate meeting, int weekdays) {
        return counted(meeting, weekdays, -1);
    }

    /**
     * The day that many weekdays after another.
     *
     * @param weekdays 0 to 60
     */
    public static LocalDate after(LocalDate day, int weekdays) {
        return counted(day, weekdays, 1);
    }

    private static LocalDate counted(LocalDate from, int weekdays, int step) {
        if (weekdays < 0 || weekdays > 60) {
            throw new IllegalArgumentException("0 to 60 weekdays: " + weekdays);
        }
        LocalDate day = from;
        int left = weekdays;
        while (left > 0) {
            day = day.plusDays(step);
            if (isWeekday(day)) {
                left--;
            }
        }
        return day;
    }

    /** Easter Sunday, by the reckoning of the Gregorian calendar that has no tables. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int full = moon - moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + full + 2 - century + century / 4) % 7;
        int offset = full - weekday;
        int month = 3 + (offset + 40) / 44;
        int day = offset + 28 - 31 * (month / 4);
        return LocalDate.of(year, Month.of(month), day);
    }
}
