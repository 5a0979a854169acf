package dk.betroet.kernel.key;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What the mathematics of apportionment asks of whole parts, and where a split does not keep it. No
 * method keeps all of it (Balinski and Young), so it is said, and not refused.
 */
public final class Fairness {

    private Fairness() {}

    /**
     * The recipients whose whole part is neither the exact value rounded down nor up: the quota
     * rule.
     *
     * @param exact the step that the parts were rounded from
     */
    public static List<String> outsideQuota(Apportionment split, String exact) {
        Column values = split.steps().get(exact);
        List<String> outside = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Fraction off = split.result().get(i).minus(values.get(i));
            if (off.compareTo(Fraction.ONE) >= 0 || off.negate().compareTo(Fraction.ONE) >= 0) {
                outside.add(split.basis().codes().get(i));
            }
        }
        return List.copyOf(outside);
    }

    /**
     * The recipients who get less of more: house monotonicity.
     *
     * @param more the same recipients and rule with a larger total
     */
    public static List<String> loseByMore(Apportionment less, Apportionment more) {
        List<String> losers = new ArrayList<>();
        for (int i = 0; i < less.result().size(); i++) {
            if (more.result().get(i).compareTo(less.result().get(i)) < 0) {
                losers.add(less.basis().codes().get(i));
            }
        }
        return List.copyOf(losers);
    }

    /** Whether the parts make the whole. */
    public static boolean isComplete(Apportionment split) {
        return split.gap().numerator().equals(BigInteger.ZERO);
    }
}
