package dk.betroet.office.meeting.action;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done, as it stands.
 *
 * @param source the decision it follows from; null as long as the minutes are not approved
 * @param item the agenda item it was noted on; null when it was noted from a decision
 * @param standing who has it, until when, and whether it is done
 */
public record Action(UUID id, UUID file, @Nullable UUID source, @Nullable UUID item, String words,
        LocalDate notedOn, Standing standing) {

    /**
     * Who does it: a body, and in it perhaps a seat.
     *
     * @param body null when nobody has said; then somebody should
     */
    public record Owner(@Nullable UUID body, @Nullable UUID seat) {

        /** Whether anybody has it. */
        public boolean known() {
            return body != null;
        }
    }

    /**
     * How it stands from a day on.
     *
     * @param words why it was moved, or what came of it; empty at first
     */
    public record Standing(int number, Owner owner, LocalDate deadline, boolean finished,
            String words, LocalDate since) {}

    /** Whether it is still to be done. */
    public boolean open() {
        return !standing.finished();
    }

    /** Whether it is still to be done although its day has passed. */
    public boolean overdue(LocalDate today) {
        return open() && standing.deadline().isBefore(today);
    }

    /** The decision it follows from, when there is one. */
    public Optional<UUID> decided() {
        return Optional.ofNullable(source);
    }
}
