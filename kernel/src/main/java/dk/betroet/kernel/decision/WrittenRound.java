package dk.betroet.kernel.decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A written procedure as it stands: who was asked, who has answered, and what it comes to.
 * Silence is no consent unless the body's charter says so.
 *
 * @param rule how the body decides
 * @param silence what the charter says of those who do not answer
 * @param mayDemand whether one of those asked can have it put before a meeting
 * @param deadline the last day to answer
 * @param asked whose answer counts; at least one
 * @param answers what those who have answered said; of nobody else
 */
public record WrittenRound(DecisionRule rule, Silence silence, boolean mayDemand,
        LocalDate deadline, Set<UUID> asked, Map<UUID, Answer> answers) {

    /** What silence means. */
    public enum Silence {
        /** Nothing: who says nothing has not answered. */
        IS_NO_ANSWER,
        /** Consent, once the deadline has passed. */
        IS_CONSENT
    }

    /** What somebody who was asked says. */
    public enum Answer { FOR, AGAINST, ABSTAIN, DEMAND_MEETING }

    public WrittenRound {
        asked = Set.copyOf(asked);
        answers = Map.copyOf(answers);
        if (asked.isEmpty() || !asked.containsAll(answers.keySet())) {
            throw new IllegalArgumentException("answers come from those who were asked");
        }
        if (!mayDemand && answers.containsValue(Answer.DEMAND_MEETING)) {
            throw new IllegalArgumentException("nobody here may demand a meeting");
        }
    }

    /** Who has not answered. */
    public Set<UUID> silent() {
        Set<UUID> silent = new TreeSet<>(asked);
        silent.removeAll(answers.keySet());
        return silent;
    }

    /** How many gave an answer. */
    public long count(Answer answer) {
        return answers.values().stream().filter(answer::equals).count();
    }

    /**
     * What it comes to on a day: still open ({@link ProcedureStage#ANSWERING}), demanded on a
     * meeting, adopted, not adopted, or expired because too few answered.
     */
    public ProcedureStage standing(LocalDate today) {
        if (count(Answer.DEMAND_MEETING) > 0) {
            return ProcedureStage.MEETING_DEMANDED;
        }
        boolean over = today.isAfter(deadline);
        if (!silent().isEmpty() && !over) {
            return ProcedureStage.ANSWERING;
        }
        Map<UUID, Answer> counted = new TreeMap<>(answers);
        if (silence == Silence.IS_CONSENT) {
            silent().forEach(one -> counted.put(one, Answer.FOR));
        }
        long yes = counted.values().stream().filter(Answer.FOR::equals).count();
        long no = counted.values().stream().filter(Answer.AGAINST::equals).count();
        if (rule == DecisionRule.MAJORITY) {
            return majority(yes, no, counted.size());
        } else if (no > 0) {
            return ProcedureStage.NOT_ADOPTED;
        } else if (counted.size() < asked.size()) {
            return ProcedureStage.EXPIRED;
        }
        return yes > 0 ? ProcedureStage.ADOPTED : ProcedureStage.NOT_ADOPTED;
    }

    /** More than half of those asked carry or stop it, whoever is silent; else silence decides. */
    private ProcedureStage majority(long yes, long no, int counted) {
        if (2 * yes > asked.size()) {
            return ProcedureStage.ADOPTED;
        } else if (2 * no >= asked.size()) {
            return ProcedureStage.NOT_ADOPTED;
        } else if (counted < asked.size()) {
            return ProcedureStage.EXPIRED;
        }
        return yes > no ? ProcedureStage.ADOPTED : ProcedureStage.NOT_ADOPTED;
    }
}
