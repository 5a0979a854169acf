package dk.betroet.office.custody.mandate;

import dk.betroet.kernel.mandate.Mandate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A mandate as it stands in the house, with what its paper says beyond the kernel's mechanics.
 *
 * @param mandate whom it is given to, for whom, on which account
 * @param grantedOn the day it was given or last renewed; rule books count from here
 * @param terms what the paper says
 * @param revokedWhy why it was ended, when it was
 * @param renews the mandate that it took the place of
 * @param fact the fact by which it was given
 */
public record HeldMandate(
        Mandate mandate,
        LocalDate grantedOn,
        Terms terms,
        Optional<EndReason> revokedWhy,
        Optional<UUID> renews,
        UUID fact) {

    /**
     * What the paper says, in the order of Bilag 7.9 B.2-B.4.
     *
     * @param identifies whether the account demands that the employee identifies in person
     * @param repeatedTask whether it is for the same task again and again
     * @param showsEmployee whether the net bank shows which employee acted
     * @param bills whether it is for running expenses
     * @param signedBy capacities in which it is signed
     */
    public record Terms(boolean identifies, boolean repeatedTask, boolean showsEmployee,
            boolean bills, Set<String> signedBy) {

        public Terms {
            signedBy = Set.copyOf(signedBy);
        }
    }

    /** Why a mandate was ended before its time. */
    public enum EndReason {
        /** Taken back by the owner's side or the house. */
        WITHDRAWN,
        /** Another took its place. */
        RENEWED,
        /** The holder left or gave notice. */
        DEPARTED,
        /** The owner died; mandates end by law. */
        DIED,
        /** The owner no longer lives here. */
        MOVED_OUT
    }
}
