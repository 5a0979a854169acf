package dk.betroet.kernel.decision;

import static dk.betroet.kernel.decision.DecisionRule.ADVISORY;
import static dk.betroet.kernel.decision.DecisionRule.CONSENSUS;
import static dk.betroet.kernel.decision.DecisionRule.MAJORITY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.decision.DecisionRule.Fault;
import dk.betroet.kernel.decision.DecisionRule.Votes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DecisionRuleTest {

    private static List<Fault> faults(DecisionRule rule, Outcome outcome, int dissenters) {
        return rule.faults(outcome, true, dissenters, Optional.empty());
    }

    @Test
    void who_only_advises_settles_nothing() {
        assertThat(Arrays.stream(Outcome.values())
                .filter(outcome -> faults(ADVISORY, outcome, 0).contains(Fault.ADVISORY_ONLY))
                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Outcome.APPROVED, Outcome.NOT_ADOPTED,
                        Outcome.DECLINED, Outcome.APPOINTED, Outcome.AGREED_OR_FIXED);
        assertThat(faults(ADVISORY, Outcome.ENDORSED, 0)).isEmpty();
    }

    /** One municipality against is enough: the source's repayment claim fell so. */
    @Test
    void one_against_breaks_consensus() {
        assertThat(faults(CONSENSUS, Outcome.APPROVED, 1)).containsExactly(Fault.NO_CONSENSUS);
        assertThat(faults(CONSENSUS, Outcome.NOT_ADOPTED, 1)).isEmpty();
        assertThat(faults(CONSENSUS, Outcome.NOT_ADOPTED, 0))
                .containsExactly(Fault.DISSENT_NEEDED);
        assertThat(CONSENSUS.faults(Outcome.APPROVED, false, 0, Optional.of(new Votes(21, 1, 0))))
                .containsExactly(Fault.NO_CONSENSUS);
    }

    @Test
    void a_majority_is_counted() {
        assertThat(faults(MAJORITY, Outcome.APPROVED, 0)).isEmpty();
        assertThat(faults(MAJORITY, Outcome.APPROVED, 2)).containsExactly(Fault.VOTES_NEEDED);
        assertThat(MAJORITY.faults(Outcome.APPROVED, false, 2, Optional.of(new Votes(5, 4, 3))))
                .isEmpty();
        assertThat(MAJORITY.faults(Outcome.APPROVED, false, 2, Optional.of(new Votes(4, 4, 0))))
                .containsExactly(Fault.NO_MAJORITY);
        assertThat(MAJORITY.faults(Outcome.NOT_ADOPTED, false, 0,
                Optional.of(new Votes(4, 5, 0)))).isEmpty();
    }

    @Test
    void some_outcomes_say_too_little_alone() {
        assertThat(Arrays.stream(Outcome.values())
                .filter(outcome -> CONSENSUS.faults(outcome, false, 0, Optional.empty())
                        .contains(Fault.REMARK_NEEDED))
                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        Outcome.AWAITING, Outcome.POSTPONED, Outcome.AGREED_OR_FIXED);
    }
}
