package dk.betroet.office.meeting.action;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done, as it stands.
 *
 * @param source the decision it follows from; null as long as the minutes are not approved
 * @param item the agenda item it was noted on; null when it was noted from a decision
 * @param from where it stands in old minutes; null when it was noted here
 * @param standing who has it, until when, and whether it is done
 */
public record Action(UUID id, UUID file, @Nullable UUID source, @Nullable UUID item,
        @Nullable FromPaper from, String words, LocalDate notedOn, Standing standing) {

    /**
     * Where an action was found that was not noted here.
     *
     * @param paper the minutes it was read in
     * @param line where in them
     * @param owner who was to do it, as they say; empty when they name nobody
     */
    public record FromPaper(UUID paper, int line, String owner) {}

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
     * @param deadline null only for what was done when old minutes that give no day were taken over
     * @param words why it was moved, or what came of it; empty at first
     * @param reportedBy the member who reported it done; null when the secretariat wrote it
     */
    public record Standing(int number, Owner owner, @Nullable LocalDate deadline,
            boolean finished, String words, LocalDate since, @Nullable UUID reportedBy) {

        public Standing {
            if (deadline == null && !finished) {
                throw new IllegalArgumentException("what is still to be done has a day");
            }
        }

        /** What is to be done by a day, from another on. */
        public static Standing first(Owner owner, LocalDate deadline, LocalDate since) {
            return new Standing(1, owner, deadline, false, "", since, null);
        }

        /** Until when; asked only of what is still to be done. */
        public LocalDate due() {
            return Objects.requireNonNull(deadline);
        }
    }

    /** Whether it is still to be done. */
    public boolean open() {
        return !standing.finished();
    }

    /** Whether it is still to be done although its day has passed. */
    public boolean overdue(LocalDate today) {
        return open() && standing.due().isBefore(today);
    }

    /** The decision it follows from, when there is one. */
    public Optional<UUID> decided() {
        return Optional.ofNullable(source);
    }
}
