package dk.betroet.office.meeting.round;

import dk.betroet.kernel.decision.ProcedureStage;
import dk.betroet.kernel.decision.WrittenRound;
import dk.betroet.kernel.decision.WrittenRound.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A written procedure, with the charter as it was when it was sent.
 *
 * @param version of the case, in exactly which it was sent
 * @param stage {@code ANSWERING} until it is closed, then what it came to
 * @param notedAt the meeting at which it was put on record; null before
 */
record Round(UUID id, UUID body, UUID file, UUID step, int version, LocalDate sentOn,
        @Nullable LocalDate closedOn, ProcedureStage stage, @Nullable UUID notedAt,
        WrittenRound round) {

    /** What one seat said last; nothing when it has not answered. */
    record Said(UUID seat, String title, Optional<Answer> answer, String remark,
            @Nullable LocalDate on) {}

    /** Who was against, as the decision will name them. */
    static List<String> dissent(List<Said> said) {
        return said.stream().filter(one -> one.answer().equals(Optional.of(Answer.AGAINST)))
                .map(Said::title).toList();
    }
}
