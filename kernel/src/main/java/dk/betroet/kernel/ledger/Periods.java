package dk.betroet.kernel.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which days of a book are closed. Closing is final and moves forward only: all days up to and
 * including {@link #closedThrough()} are closed, so a period can neither overlap another nor leave
 * a hole.
 */
public final class Periods {

    /** Nothing has been closed. */
    public static final Periods OPEN = new Periods(null);

    private final LocalDate closedThrough;

    private Periods(LocalDate closedThrough) {
        this.closedThrough = closedThrough;
    }

    /** A book closed up to and including the date. */
    public static Periods closedThrough(LocalDate date) {
        return new Periods(date);
    }

    /** The last closed day, empty when nothing has been closed. */
    public Optional<LocalDate> closedThrough() {
        return Optional.ofNullable(closedThrough);
    }

    /** Whether nothing more may be recorded as having happened on the date. */
    public boolean isClosed(LocalDate date) {
        return closedThrough != null && !date.isAfter(closedThrough);
    }

    /** Whether the book may next be closed through the date: only a day that is still open. */
    public boolean mayCloseThrough(LocalDate date) {
        return !isClosed(date);
    }
}
