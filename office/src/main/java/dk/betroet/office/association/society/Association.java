package dk.betroet.office.association.society;

import dk.betroet.kernel.rulebook.Document;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An association whose money the unit has in the house for a while.
 *
 * @param purpose what its money is for
 * @param chair the name of the one who leads it
 * @param agreedOn the day on which it was agreed that the municipality does not answer for it
 * @param fields the fields of that agreement, words of the list {@code field}
 * @param signedBy in which capacities it is signed
 * @param openedOn the day from which it is kept here
 * @param closedOn the day from which it no longer is, or null
 */
record Association(UUID fund, UUID unit, String name, String purpose, String chair,
        LocalDate agreedOn, Set<String> fields, Set<String> signedBy, LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    /** What the agreement is called in the rule book. */
    static final String AGREEMENT = "association-agreement";

    Association {
        fields = Set.copyOf(fields);
        signedBy = Set.copyOf(signedBy);
    }

    /** The agreement as the rule book sees it. */
    Document agreement() {
        return new Document(AGREEMENT, fields, Optional.of(agreedOn),
                Optional.ofNullable(closedOn), signedBy);
    }
}
