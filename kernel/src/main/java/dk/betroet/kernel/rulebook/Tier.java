package dk.betroet.kernel.rulebook;

import java.util.List;
import java.util.Optional;

/**
 * What is demanded within one stretch of amounts.
 *
 * @param name  unique within its rule: {@code small}
 * @param range the stretch
 * @param anyOf ways to meet the demand; empty when nothing is demanded in this stretch
 */
public record Tier(String name, Range range, List<Alternative> anyOf) {

    public Tier {
        anyOf = List.copyOf(anyOf);
    }

    /**
     * A stretch of amounts or numbers.
     *
     * @param low  lower end, or empty for "from nothing"
     * @param high upper end, or empty for "and upwards"
     */
    public record Range(Optional<Bound> low, Optional<Bound> high) {

        /** From nothing and upwards: everything. */
        public static final Range ALL = new Range(Optional.empty(), Optional.empty());

        /** Whether the value lies within. */
        public boolean holds(Value value) {
            if (low.isPresent()) {
                int order = Value.compare(value, low.get().value());
                if (order < 0 || order == 0 && !low.get().included()) {
                    return false;
                }
            }
            if (high.isPresent()) {
                int order = Value.compare(value, high.get().value());
                return order < 0 || order == 0 && high.get().included();
            }
            return true;
        }
    }

    /** An end of a stretch, itself included or not. */
    public record Bound(Value value, boolean included) { }

    /**
     * A stretch that the regulation leaves to no tier, and the tier it is treated as.
     *
     * @param range the stretch, often a single amount
     * @param as    name of the tier
     * @param gap   id of the rule book's {@link RuleBook.Gap} that explains it
     */
    public record Hole(Range range, String as, String gap) { }
}
