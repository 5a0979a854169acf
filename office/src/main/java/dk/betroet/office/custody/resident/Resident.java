package dk.betroet.office.custody.resident;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resident and their fund. Not the person's name, which is sealed with the person.
 *
 * @param fund the resident's money in the ledger
 * @param person the human being
 * @param hasCapacity whether they can decide for themselves in these matters
 * @param canSign whether they (or a relative at hand) can sign or acknowledge
 * @param contact their contact person among the staff, or null
 * @param movedOutOn first day they no longer live here, or null
 * @param diedOn day of death, or null
 */
public record Resident(
        UUID fund, UUID unit, UUID person, @Nullable String room,
        LocalDate admittedOn, Mode mode, LocalDate modeSince, Guardianship guardianship,
        boolean hasCapacity, boolean canSign, @Nullable UUID contact,
        @Nullable LocalDate movedOutOn, @Nullable LocalDate diedOn) {

    /** Whether the resident lives here and is alive, as far as is recorded. */
    public boolean isHere() {
        return movedOutOn == null && diedOn == null;
    }
}
