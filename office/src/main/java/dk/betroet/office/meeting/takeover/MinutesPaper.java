package dk.betroet.office.meeting.takeover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Minutes that were read in.
 *
 * @param name what the paper is called
 * @param file its bytes
 * @param readOn when it was read in
 * @param meeting the meeting that came of it; null until it is taken over
 * @param takenOn when it was taken over
 * @param dropped that it should not have been read in; null when nobody has said so
 */
record MinutesPaper(UUID id, String name, UUID file, LocalDate readOn, @Nullable UUID meeting,
        @Nullable LocalDate takenOn, @Nullable Dropped dropped) {

    /** Who dropped it, when and why. */
    record Dropped(LocalDate on, String why, UUID by) {}

    /** The part that is about the meeting itself; all others begin at an offset of the source. */
    static final int FRAME = -1;

    /**
     * What somebody said that a part holds; the last of a part counts.
     *
     * @param part {@link #FRAME}, or the offset at which it begins
     * @param tree the command, as it was sent
     * @param by who said it
     * @param at when
     * @param fact which holds it in the chain
     */
    record Said(int part, Map<String, Object> tree, UUID by, Instant at, UUID fact) {}

    /** Whether it has become a meeting. */
    boolean isTaken() {
        return meeting != null;
    }

    /** Whether it is still looked over. */
    boolean isOpen() {
        return !isTaken() && dropped == null;
    }
}
