package dk.betroet.office.meeting.session;

import dk.betroet.kernel.decision.DecisionRule;
import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.decision.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a body.
 *
 * @param startsAt such as {@code 09.00}
 * @param papersDue the last day for papers to be in the secretariat
 * @param agendaDue the last day to send the agenda
 * @param venue where; empty when nobody has said, or when it is not for the reader
 * @param sequence how often it was moved, cancelled, closed or opened, as calendars count it
 * @param closed whether nothing on its agenda is open to everybody, who then know when it is and
 *     nothing else
 */
public record Meeting(UUID id, UUID body, LocalDate heldOn, String startsAt, String venue,
        LocalDate papersDue, LocalDate agendaDue, Stage stage, int sequence, boolean closed) {

    /** What everybody may know of it: of a closed meeting when, and not where. */
    public Meeting publicly() {
        return closed ? new Meeting(id, body, heldOn, startsAt, "", papersDue, agendaDue, stage,
                sequence, true) : this;
    }

    /** How far it is. */
    public enum Stage { PLANNED, RELEASED, HELD, APPROVED, CANCELLED }

    /** Whether it can still be moved, cancelled and given items. */
    public boolean ahead() {
        return stage == Stage.PLANNED || stage == Stage.RELEASED;
    }

    /** Whether its minutes can be written now. */
    public boolean written() {
        return stage == Stage.RELEASED || stage == Stage.HELD;
    }

    /**
     * A move, or the cancellation.
     *
     * @param sequence as calendars count it
     * @param kind {@code moved} or {@code cancelled}
     * @param told who was told, and how; empty when nobody wrote it down
     */
    public record Change(int sequence, String kind, LocalDate wasOn, String wasAt, LocalDate on,
            String reason, String told) {}

    /** A case on its way, in one version, at one stop of its route. */
    public record Stop(UUID file, UUID step, int version) {}

    /**
     * An item of its agenda.
     *
     * @param stop of the route of its case; null when it is about no case
     * @param matter what it is about then; null when it is about a case
     * @param section the heading of the part of the agenda that it begins; empty when none does
     * @param supplementary whether it came after the first release
     * @param releasedOn when it was sent to the members
     * @param reason why it was put aside; empty when it was not
     * @param follows the item of an earlier agenda that came back as this one
     * @param referred the body that it was sent to instead
     * @param level how far it is closed of itself
     */
    public record Item(UUID id, UUID meeting, int number, @Nullable Stop stop,
            @Nullable Matter matter, String section, boolean supplementary,
            @Nullable LocalDate releasedOn, ItemState.Stage stage, String reason,
            @Nullable UUID follows, @Nullable UUID referred, ItemLevel level) {

        /** Whether it is about a case; only then are there a case, a version and a stop. */
        public boolean hasCase() {
            return stop != null;
        }

        private Stop ofCase() {
            return Objects.requireNonNull(stop, "an item without a case");
        }

        /** Its case. */
        public UUID caseId() {
            return ofCase().file();
        }

        /** The stop of the route of its case. */
        public UUID step() {
            return ofCase().step();
        }

        /** The version of its case, in exactly which it came here. */
        public int version() {
            return ofCase().version();
        }

        /** Whether it is closed further than its case may be. */
        public boolean closed() {
            return level != ItemLevel.AS_CASE;
        }

        /** Whether what came of it is final. */
        public boolean settled() {
            return stage == ItemState.Stage.APPROVED || stage == ItemState.Stage.PUBLISHED
                    || stage == ItemState.Stage.CORRECTED;
        }

        /** Whether it was taken off, put off or sent elsewhere. */
        public boolean aside() {
            return stage == ItemState.Stage.DROPPED || stage == ItemState.Stage.POSTPONED
                    || stage == ItemState.Stage.REFERRED;
        }

        /** Whether nothing more is waited for before its minutes are approved. */
        public boolean recorded() {
            return aside() || !hasCase() || stage == ItemState.Stage.RECORDED
                    || stage == ItemState.Stage.IN_HEARING;
        }

        /** Whether what is said about it can be written down now. */
        public boolean written() {
            return stage == ItemState.Stage.RELEASED || stage == ItemState.Stage.UNDER_TREATMENT
                    || stage == ItemState.Stage.RECORDED || stage == ItemState.Stage.IN_HEARING;
        }
    }

    /** One version of the agenda, with the hash of what was sent. */
    public record Release(int version, LocalDate on, int items, String hash) {}

    /**
     * What was recorded of a part of a point; it can be recorded anew until the minutes are
     * approved.
     *
     * @param take which recording of the point it is, from 1; the last one counts
     * @param dissent who was against, in the secretary's words
     * @param reverses the decision that it undoes
     * @param fact which holds it in the chain
     */
    public record Recorded(int point, int take, int part, String about, Outcome outcome,
            String remark, List<String> dissent, Optional<DecisionRule.Votes> votes,
            Optional<UUID> reverses, UUID fact) {}
}
