package dk.betroet.kernel.key;

import java.util.List;

/**
 * Why a split cannot be made.
 *
 * @param step the name of the step that cannot be done
 * @param named the columns, steps or constraints that stand in the way, each of the latter with its
 *     number, such as {@code floor 101 = 300}
 */
public record Obstacle(Kind kind, String step, List<String> named) {

    public Obstacle {
        named = List.copyOf(named);
    }

    /** What can stand in the way, with a stable id. */
    public enum Kind {
        /** The basis has no such column. */
        COLUMN_UNKNOWN("column_unknown"),
        /** No earlier step has this name. */
        STEP_UNKNOWN("step_unknown"),
        /** Two steps have one name. */
        STEP_DUPLICATE("step_duplicate"),
        /** There is no step before that values could come from. */
        NOTHING_BEFORE("nothing_before"),
        /** What is to be shared out in proportion sums to nothing. */
        SUM_ZERO("sum_zero"),
        /** A value is below zero where only a part can be. */
        VALUE_NEGATIVE("value_negative"),
        /** The sum is not a whole number, so whole parts cannot make it. */
        SUM_NOT_WHOLE("sum_not_whole"),
        /** There are fewer than there are recipients, each of whom gets one by this rounding. */
        TOO_FEW("too_few"),
        /** No recipient has this code. */
        CODE_UNKNOWN("code_unknown"),
        /** What is said outright is below zero. */
        CONSTRAINT_NEGATIVE("constraint_negative"),
        /** The floors and the caps, or the floors together and the sum, exclude each other. */
        INFEASIBLE("infeasible");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
