package dk.betroet.office.platform.journal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Which part of a book is asked for. The days are inclusive; both ends may be open.
 *
 * @param unit whose book
 * @param from the first day on which something happened; what was before is an opening balance
 * @param to the last day on which something happened
 * @param asOf the book as it was known at the end of this day: what was recorded later is left out
 */
public record Extract(UUID unit, Optional<LocalDate> from, Optional<LocalDate> to,
        Optional<LocalDate> asOf) {

    /** The whole book as it is known now. */
    public static Extract whole(UUID unit) {
        return new Extract(unit, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
