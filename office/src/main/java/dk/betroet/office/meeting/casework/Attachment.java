package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.Openness;
import dk.betroet.kernel.evidence.Sha256;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is attached to a case.
 *
 * @param item the one agenda item it belongs to; null when it belongs to the case wherever it goes
 * @param number 1, 2, 3 … in the case
 * @param foreignId what another system calls the document; empty for none
 * @param hash of its bytes: the same hash is the same document
 * @param own how open it is of itself; it is never more open than its case
 * @param sentOn when it was first sent with an agenda or in writing; null when it was not
 * @param removedOn when it was taken off; null when it was not
 */
public record Attachment(UUID id, UUID file, @Nullable UUID item, int number, String title,
        String foreignId, UUID evidence, Sha256 hash, Openness own, Set<UUID> named,
        LocalDate attachedOn, @Nullable LocalDate sentOn, @Nullable LocalDate removedOn,
        @Nullable String removedBecause) {

    public Attachment {
        named = Set.copyOf(named);
    }

    /** Whether it is there for anybody. */
    public boolean there() {
        return removedOn == null;
    }

    /** Whether it goes along with an item that its case stands on. */
    public boolean goesWith(UUID agendaItem) {
        return item == null || item.equals(agendaItem);
    }
}
