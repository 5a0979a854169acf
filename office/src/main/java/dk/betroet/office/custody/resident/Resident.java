package dk.betroet.office.custody.resident;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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

    /** Why nothing can be agreed with or changed for them any more; empty while they live here. */
    public Optional<Refusal> gone() {
        if (diedOn != null) {
            return Optional.of(Refusal.of(RefusalCode.RESIDENT_DEAD, diedOn));
        }
        return Optional.ofNullable(movedOutOn)
                .map(day -> Refusal.of(RefusalCode.RESIDENT_MOVED_OUT, day));
    }

    /**
     * Capacities whose signature on an agreement or mandate does not bind: the owner's own, when
     * they cannot decide in these matters or have been deprived of it.
     */
    public Set<String> barredSigners() {
        boolean cannot = !hasCapacity || guardianship == Guardianship.INCAPACITATED;
        return cannot ? Set.of("owner") : Set.of();
    }
}
