package dk.betroet.office.meeting.session;

import dk.betroet.kernel.decision.DecisionRule;
import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.decision.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a body.
 *
 * @param startsAt such as {@code 09.00}
 * @param papersDue the last day for papers to be in the secretariat
 * @param agendaDue the last day to send the agenda
 * @param sequence how often it was moved or cancelled, as calendars count it
 */
public record Meeting(UUID id, UUID body, LocalDate heldOn, String startsAt, String venue,
        LocalDate papersDue, LocalDate agendaDue, Stage stage, int sequence) {

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
     * @param sequence from 1, as calendars count it
     * @param kind {@code moved} or {@code cancelled}
     * @param told who was told, and how; empty when nobody wrote it down
     */
    public record Change(int sequence, String kind, LocalDate wasOn, String wasAt, LocalDate on,
            String reason, String told) {}

    /**
     * An item of its agenda.
     *
     * @param version of the case, in exactly which it came here
     * @param supplementary whether it came after the first release
     * @param releasedOn when it was sent to the members
     * @param reason why it was put aside; empty when it was not
     * @param follows the item of an earlier agenda that came back as this one
     * @param referred the body that it was sent to instead
     */
    public record Item(UUID id, UUID meeting, int number, UUID caseId, UUID step, int version,
            boolean supplementary, @Nullable LocalDate releasedOn, ItemState.Stage stage,
            String reason, @Nullable UUID follows, @Nullable UUID referred) {

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
            return aside() || stage == ItemState.Stage.RECORDED
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
