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
 */
public record Meeting(UUID id, UUID body, LocalDate heldOn, String startsAt, String venue,
        LocalDate papersDue, LocalDate agendaDue, Stage stage) {

    /** How far it is. */
    public enum Stage { PLANNED, RELEASED, HELD, APPROVED, CANCELLED }

    /**
     * An item of its agenda.
     *
     * @param version of the case, in exactly which it came here
     * @param supplementary whether it came after the first release
     * @param releasedOn when it was sent to the members
     */
    public record Item(UUID id, UUID meeting, int number, UUID caseId, UUID step, int version,
            boolean supplementary, @Nullable LocalDate releasedOn, ItemState.Stage stage) {}

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
