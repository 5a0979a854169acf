package dk.betroet.kernel.decision;

import static dk.betroet.kernel.decision.DecisionRule.CONSENSUS;
import static dk.betroet.kernel.decision.DecisionRule.MAJORITY;
import static dk.betroet.kernel.decision.WrittenRound.Answer.ABSTAIN;
import static dk.betroet.kernel.decision.WrittenRound.Answer.AGAINST;
import static dk.betroet.kernel.decision.WrittenRound.Answer.DEMAND_MEETING;
import static dk.betroet.kernel.decision.WrittenRound.Answer.FOR;
import static dk.betroet.kernel.decision.WrittenRound.Silence.IS_CONSENT;
import static dk.betroet.kernel.decision.WrittenRound.Silence.IS_NO_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.betroet.kernel.decision.WrittenRound.Answer;
import dk.betroet.kernel.decision.WrittenRound.Silence;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WrittenRoundTest {

    private static final LocalDate DEADLINE = LocalDate.of(2023, 5, 15);
    private static final LocalDate AFTER = DEADLINE.plusDays(1);
    private static final List<UUID> FOUR = List.of(
            new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), new UUID(0, 4));

    private static WrittenRound round(DecisionRule rule, Silence silence, Answer... answers) {
        Map<UUID, Answer> given = new TreeMap<>();
        for (int i = 0; i < answers.length; i++) {
            given.put(FOUR.get(i), answers[i]);
        }
        return new WrittenRound(
                rule, silence, true, DEADLINE, new LinkedHashSet<>(FOUR), given);
    }

    @Test
    void it_is_open_until_all_have_answered_or_the_deadline_has_passed() {
        WrittenRound round = round(CONSENSUS, IS_NO_ANSWER, FOR, FOR, FOR);
        assertThat(round.standing(DEADLINE)).isEqualTo(ProcedureStage.ANSWERING);
        assertThat(round.silent()).containsExactly(FOUR.get(3));
        assertThat(round(CONSENSUS, IS_NO_ANSWER, FOR, FOR, FOR, ABSTAIN).standing(DEADLINE))
                .isEqualTo(ProcedureStage.ADOPTED);
    }

    @Test
    void silence_is_no_consent_unless_the_charter_says_so() {
        assertThat(round(CONSENSUS, IS_NO_ANSWER, FOR, FOR, FOR).standing(AFTER))
                .isEqualTo(ProcedureStage.EXPIRED);
        assertThat(round(CONSENSUS, IS_CONSENT, FOR, FOR, FOR).standing(AFTER))
                .isEqualTo(ProcedureStage.ADOPTED);
        assertThat(round(CONSENSUS, IS_CONSENT, FOR, AGAINST).standing(AFTER))
                .isEqualTo(ProcedureStage.NOT_ADOPTED);
    }

    @Test
    void one_demand_puts_it_on_a_meeting_at_once() {
        assertThat(round(CONSENSUS, IS_CONSENT, DEMAND_MEETING).standing(DEADLINE))
                .isEqualTo(ProcedureStage.MEETING_DEMANDED);
    }

    @Test
    void a_majority_is_one_of_those_asked_and_not_of_those_who_answer() {
        assertThat(round(MAJORITY, IS_NO_ANSWER, FOR, FOR).standing(AFTER))
                .isEqualTo(ProcedureStage.EXPIRED);
        assertThat(round(MAJORITY, IS_NO_ANSWER, FOR, FOR, FOR).standing(AFTER))
                .isEqualTo(ProcedureStage.ADOPTED);
        assertThat(round(MAJORITY, IS_NO_ANSWER, AGAINST, AGAINST).standing(AFTER))
                .isEqualTo(ProcedureStage.NOT_ADOPTED);
        assertThat(round(MAJORITY, IS_NO_ANSWER, FOR, AGAINST, ABSTAIN, FOR).standing(DEADLINE))
                .isEqualTo(ProcedureStage.ADOPTED);
    }

    @Test
    void nobody_adopts_by_abstaining() {
        assertThat(round(CONSENSUS, IS_NO_ANSWER, ABSTAIN, ABSTAIN, ABSTAIN, ABSTAIN)
                .standing(DEADLINE)).isEqualTo(ProcedureStage.NOT_ADOPTED);
    }

    @Test
    void only_those_who_were_asked_answer_and_only_as_the_charter_lets_them() {
        UUID stranger = new UUID(9, 9);
        assertThatThrownBy(() -> new WrittenRound(CONSENSUS, IS_NO_ANSWER, true, DEADLINE,
                Set.copyOf(FOUR), Map.of(stranger, FOR)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WrittenRound(CONSENSUS, IS_NO_ANSWER, false, DEADLINE,
                Set.copyOf(FOUR), Map.of(FOUR.getFirst(), DEMAND_MEETING)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
