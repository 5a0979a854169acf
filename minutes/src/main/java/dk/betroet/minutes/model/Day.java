package dk.betroet.minutes.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A day as a text names it, often without its year; the year is never guessed.
 *
 * @param day 1 to 31
 * @param month 1 to 12
 * @param year when it is told
 */
public record Day(int day, int month, OptionalInt year) {

    public Day {
        if (day < 1 || day > 31 || month < 1 || month > 12) {
            throw new IllegalArgumentException("no day: " + day + "/" + month);
        }
    }

    /** The date; empty without a year, and for a day that the year does not have. */
    public Optional<LocalDate> date() {
        try {
            return year.isEmpty() ? Optional.empty()
                    : Optional.of(LocalDate.of(year.getAsInt(), month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As {@code 2023-06-08}, or {@code --06-08} without a year. */
    @Override
    public String toString() {
        return (year.isPresent() ? "%04d".formatted(year.getAsInt()) : "-")
                + "-%02d-%02d".formatted(month, day);
    }
}
