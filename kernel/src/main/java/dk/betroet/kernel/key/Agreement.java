package dk.betroet.kernel.key;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the members of a group agree among themselves instead of the parts a rule gives them: a
 * number for each, which make the group's own sum. Not whether it was signed, or in time: those who
 * receive it look to that.
 *
 * @param parts the agreed numbers by code
 */
public record Agreement(Map<String, BigInteger> parts) {

    public Agreement {
        parts = Map.copyOf(parts);
    }

    /**
     * Some of one member's part, taken over by another.
     *
     * @param count 1 or more
     */
    public record Move(String from, String to, BigInteger count) {}

    /** What can be wrong with an agreement, with a stable id. */
    public enum Fault {
        /** A member of the group has no number. */
        MEMBER_MISSING("agreement_member_missing"),
        /** Somebody is named who is not of the group. */
        NOT_A_MEMBER("agreement_not_a_member"),
        /** A number is below zero. */
        BELOW_ZERO("agreement_below_zero"),
        /** The numbers do not make the group's sum. */
        SUM_WRONG("agreement_sum_wrong");

        private final String id;

        Fault(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param code   whom it is about; empty when it is about the sum
     * @param stated the agreed number or sum
     * @param wanted the group's sum, for a wrong sum; otherwise zero
     */
    public record Problem(Fault fault, String code, BigInteger stated, BigInteger wanted) {}

    /** The parts after some were moved; whoever is named only in a move begins with nothing. */
    public static Agreement moving(Map<String, BigInteger> parts, List<Move> moves) {
        Map<String, BigInteger> moved = new LinkedHashMap<>(parts);
        for (Move move : moves) {
            moved.merge(move.from(), move.count().negate(), BigInteger::add);
            moved.merge(move.to(), move.count(), BigInteger::add);
        }
        return new Agreement(moved);
    }

    /** What is wrong with it, for a group and the parts that the rule gives its members. */
    public List<Problem> problems(Map<String, BigInteger> group) {
        List<Problem> problems = new ArrayList<>();
        new TreeMap<>(group).keySet().stream().filter(code -> !parts.containsKey(code))
                .forEach(code -> problems.add(problem(Fault.MEMBER_MISSING, code)));
        new TreeMap<>(parts).forEach((code, part) -> {
            if (!group.containsKey(code)) {
                problems.add(problem(Fault.NOT_A_MEMBER, code));
            } else if (part.signum() < 0) {
                problems.add(new Problem(Fault.BELOW_ZERO, code, part, BigInteger.ZERO));
            }
        });
        BigInteger stated = sum(parts);
        BigInteger wanted = sum(group);
        if (problems.isEmpty() && !stated.equals(wanted)) {
            problems.add(new Problem(Fault.SUM_WRONG, "", stated, wanted));
        }
        return List.copyOf(problems);
    }

    private static Problem problem(Fault fault, String code) {
        return new Problem(fault, code, BigInteger.ZERO, BigInteger.ZERO);
    }

    private static BigInteger sum(Map<String, BigInteger> parts) {
        return parts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
