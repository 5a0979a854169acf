package dk.betroet.rules;

import dk.betroet.kernel.key.Fraction;
import dk.betroet.kernel.rulebook.Bilingual;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One step of a rule for splitting, with its paragraph and its words.
 *
 * @param name   by which later steps and results know it
 * @param says   the step of one recipient in a sentence, with {@code {value}} and the like
 * @param unread why it is a proposal, and not what somebody read in the rule
 * @param ways   in which ways it may be done, the proposed one first; empty when there is only one
 */
public record KeyStep(String name, String section, Bilingual title, Bilingual says, Shows shows,
        Optional<Bilingual> unread, What what, List<String> ways) {

    /** The word for what is to be split. */
    public static final String TOTAL = "total";

    /** The way of not correcting a sum. */
    public static final String NONE = "none";

    public KeyStep {
        ways = List.copyOf(ways);
    }

    /** How its value is written for people. */
    public enum Shows {
        /** A part of one, as a percentage. */
        PERCENT,
        /** A number with decimals. */
        NUMBER,
        /** A whole number. */
        WHOLE;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An earlier step and its weight, said outright or by the name of an input. */
    public record Term(String step, Optional<Fraction> weight, Optional<String> input) {}

    /** What is done; the kernel's steps before choices are made and numbers are given. */
    public sealed interface What {

        /** A column as it is. */
        record Take(String column) implements What {}

        /** Each one's part of a column. */
        record Share(String column) implements What {}

        /** Earlier steps, weighted. */
        record Combine(List<Term> terms) implements What {
            public Combine {
                terms = List.copyOf(terms);
            }
        }

        /** Times the sum of these: columns, or the total. */
        record Scale(List<String> by) implements What {
            public Scale {
                by = List.copyOf(by);
            }
        }

        /** Less a column. */
        record Deduct(String column) implements What {}

        /** Not below zero. */
        record Clip() implements What {}

        /** In proportion, so that the sum is that of these: columns, or the total. */
        record Rescale(List<String> sum) implements What {
            public Rescale {
                sum = List.copyOf(sum);
            }
        }

        /** Between floors and caps that somebody sets, and nothing for whoever is exempt. */
        record Bound() implements What {}

        /** And what some wish to take on top. */
        record Wish() implements What {}

        /** Whole numbers. */
        record Round() implements What {}

        /** Whole numbers that make the whole, when those before do not. */
        record Settle(String exact) implements What {}

        /** Changed by hand. */
        record Correct() implements What {}
    }
}
