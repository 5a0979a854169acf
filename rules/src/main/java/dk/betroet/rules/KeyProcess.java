package dk.betroet.rules;

import java.math.BigInteger;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a total is announced, agreed upon and fixed, and when a changed estimate means that all is
 * computed anew.
 *
 * @param announceBy the last day to announce a total for the year after
 * @param agreeBy    agreements must be known before this day
 * @param fixBy      quotas that nobody agreed on are fixed before this day
 * @param sections   the paragraphs, by what they are about: announce, change, agree, fix
 * @param changes    the thresholds, the narrowest first
 */
public record KeyProcess(MonthDay announceBy, MonthDay agreeBy, MonthDay fixBy,
        Map<String, String> sections, List<Threshold> changes) {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    public KeyProcess {
        sections = Map.copyOf(sections);
        changes = List.copyOf(changes);
    }

    /**
     * Above how many percent of change a total must be changed.
     *
     * @param upTo for totals up to this one; empty for all
     */
    public record Threshold(Optional<BigInteger> upTo, int beyondPercent) {}

    /** The threshold for a total. */
    public Threshold threshold(BigInteger total) {
        return changes.stream()
                .filter(one -> one.upTo().map(most -> total.compareTo(most) <= 0).orElse(true))
                .findFirst().orElseThrow();
    }

    /** Whether a new estimate is so far from the announced total that all is computed anew. */
    public boolean mustRecalculate(BigInteger announced, BigInteger expected) {
        BigInteger change = expected.subtract(announced).abs().multiply(HUNDRED);
        BigInteger most = announced.multiply(
                BigInteger.valueOf(threshold(announced).beyondPercent()));
        return change.compareTo(most) > 0;
    }
}
