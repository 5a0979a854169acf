package dk.betroet.kernel.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a body comes to a decision. */
public enum DecisionRule {
    /** All agree; one against is enough that nothing is adopted. */
    CONSENSUS,
    /** More are for than against. */
    MAJORITY,
    /** The body advises those who decide; it decides nothing itself. */
    ADVISORY;

    /** Why an outcome cannot be recorded as it was asked for. */
    public enum Fault {
        /** A body that only advises would decide. */
        ADVISORY_ONLY,
        /** Somebody is against, and the body decides by consensus. */
        NO_CONSENSUS,
        /** Somebody is against, and nobody has counted. */
        VOTES_NEEDED,
        /** The count does not carry it. */
        NO_MAJORITY,
        /** The outcome says too little without a remark. */
        REMARK_NEEDED,
        /** It was not adopted, and nobody is said to have been against. */
        DISSENT_NEEDED
    }

    /**
     * A count of hands.
     *
     * @param yes how many were for
     * @param no how many were against
     * @param neither how many abstained
     */
    public record Votes(int yes, int no, int neither) {
        public Votes {
            if (yes < 0 || no < 0 || neither < 0) {
                throw new IllegalArgumentException("nobody votes less than not at all");
            }
        }
    }

    /**
     * What is wrong with an outcome; empty when it can be recorded.
     *
     * @param remarked whether it has a remark
     * @param dissenters how many are said to be against
     */
    public List<Fault> faults(
            Outcome outcome, boolean remarked, int dissenters, Optional<Votes> votes) {
        List<Fault> faults = new ArrayList<>();
        if (this == ADVISORY && outcome.decides()) {
            faults.add(Fault.ADVISORY_ONLY);
        }
        if (outcome.carries()) {
            carried(dissenters, votes).ifPresent(faults::add);
        }
        if (outcome == Outcome.NOT_ADOPTED && dissenters == 0
                && votes.map(count -> count.no() == 0).orElse(true)) {
            faults.add(Fault.DISSENT_NEEDED);
        }
        if (outcome.needsRemark() && !remarked) {
            faults.add(Fault.REMARK_NEEDED);
        }
        return faults;
    }

    private Optional<Fault> carried(int dissenters, Optional<Votes> votes) {
        boolean against = dissenters > 0 || votes.map(count -> count.no() > 0).orElse(false);
        if (this != MAJORITY) {
            return against ? Optional.of(Fault.NO_CONSENSUS) : Optional.empty();
        } else if (votes.isEmpty()) {
            return against ? Optional.of(Fault.VOTES_NEEDED) : Optional.empty();
        }
        return votes.get().yes() > votes.get().no()
                ? Optional.empty() : Optional.of(Fault.NO_MAJORITY);
    }
}
