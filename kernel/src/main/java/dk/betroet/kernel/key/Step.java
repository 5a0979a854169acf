package dk.betroet.kernel.key;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One thing that is done to the values of all recipients. */
public sealed interface Step {

    /** The numbers of a column of the basis, as they are. */
    record Take(String column) implements Step {}

    /** Each recipient's part of a column's sum. */
    record Share(String column) implements Step {}

    /**
     * Earlier steps together, each as heavy as it is said.
     *
     * @param terms at least one
     */
    record Combine(List<Term> terms) implements Step {
        public Combine {
            terms = List.copyOf(terms);
        }
    }

    /** An earlier step and its weight, which may be below zero. */
    record Term(String step, Fraction weight) {}

    /** The step before, times a number. */
    record Scale(Amount by) implements Step {}

    /** The step before, less a column of the basis. */
    record Deduct(String column) implements Step {}

    /** The step before, with what is below zero made zero. */
    record Clip() implements Step {}

    /** The step before, in proportion, so that the sum is this. */
    record Rescale(Amount sum) implements Step {}

    /**
     * The step before, in proportion, between what each must have at least and may have at most, so
     * that the sum stays. Whoever is exempt gets nothing.
     *
     * @param floors by code, 0 or more
     * @param caps by code, 0 or more
     */
    record Bound(Map<String, Fraction> floors, Map<String, Fraction> caps, Set<String> exempt)
            implements Step {
        public Bound {
            floors = Map.copyOf(floors);
            caps = Map.copyOf(caps);
            exempt = Set.copyOf(exempt);
        }
    }

    /**
     * The step before, and on top what some wish to take beyond their part; the sum grows by it.
     *
     * @param wishes by code, 0 or more
     */
    record Wish(Map<String, Fraction> wishes) implements Step {
        public Wish {
            wishes = Map.copyOf(wishes);
        }
    }

    /** The step before in whole numbers; the sum is kept, unless the rounding says otherwise. */
    record Round(Rounding rounding, Ties ties) implements Step {}

    /**
     * The step before where it makes the whole; where it does not, an earlier step's exact values
     * in whole numbers by a rounding that does.
     *
     * @param exact the earlier step, whose sum is the whole
     */
    record Settle(String exact, Rounding rounding, Ties ties) implements Step {}

    /**
     * The step before, changed by hand for a reason that stands beside it, such as what an order
     * says of the last one.
     *
     * @param changes by code; they may take and give
     */
    record Correct(Map<String, BigInteger> changes) implements Step {
        public Correct {
            changes = Map.copyOf(changes);
        }
    }
}
