package dk.betroet.office.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The year that is played: from the first of a month, a year and at most five weeks ago, to
 * yesterday.
 *
 * @param start the first day
 * @param today the day after the last one
 * @param months how many whole months it has at least; twelve, or fewer for a glimpse
 */
record Year(LocalDate start, LocalDate today, int months) {

    /** Days from a month's end until its book is closed. */
    static final int CLOSING_DAYS = 5;
    private static final int RECENT_DAYS = 4;

    /** The year, or fewer months, that ends before the day. */
    static Year before(LocalDate today, int months) {
        return new Year(
                today.minusDays(7).withDayOfMonth(1).minusMonths(months), today, months);
    }

    /** How many months are closed: all but the last whole one. */
    int closed() {
        return months - 1;
    }

    /** A day of the year, counted from its first. */
    LocalDate day(int number) {
        return start.plusDays(number);
    }

    /** A day counted backwards from today. */
    LocalDate ago(int days) {
        return today.minusDays(days);
    }

    /** Ends of months, and last a day of this week, on which bank, cash and book are compared. */
    List<LocalDate> reckonings() {
        LocalDate recent = ago(RECENT_DAYS);
        List<LocalDate> days = new ArrayList<>();
        for (YearMonth month = YearMonth.from(start);
                !month.atEndOfMonth().plusDays(CLOSING_DAYS).isAfter(recent);
                month = month.plusMonths(1)) {
            days.add(month.atEndOfMonth());
        }
        days.add(recent);
        return days;
    }

    /** The last end of a month that was closed by a day, if one was. */
    Optional<LocalDate> closedBy(LocalDate day) {
        return Optional.of(YearMonth.from(day.minusDays(CLOSING_DAYS + 1)).minusMonths(1)
                        .atEndOfMonth())
                .filter(end -> end.isAfter(start));
    }
}
