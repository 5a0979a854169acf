package dk.betroet.office.meeting.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a paper that was told to everybody. It never changes: a paper that does is
 * published as its next version, and one that was wrong is withdrawn, which leaves a note where it
 * stood.
 *
 * @param item the item that an excerpt is of; null for the other papers
 * @param hash over what it said
 * @param withdrawn why it is there no more; null while it is
 */
public record Publication(UUID id, UUID unit, UUID body, UUID meeting, @Nullable UUID item,
        PaperKind paper, int version, LocalDate on, Instant at, UUID by, String hash,
        @Nullable Withdrawal withdrawn) {

    /** That and why a publication was withdrawn. */
    public record Withdrawal(String reason, LocalDate on, Instant at) {}

    /** Whether it can be read. */
    public boolean stands() {
        return withdrawn == null;
    }

    /** When something last became of it. */
    public Instant changedAt() {
        return withdrawn == null ? at : withdrawn.at();
    }

    /** Whether the other is a version of the same paper. */
    public boolean sameAs(Publication other) {
        return meeting.equals(other.meeting) && paper == other.paper
                && Objects.equals(item, other.item);
    }
}
