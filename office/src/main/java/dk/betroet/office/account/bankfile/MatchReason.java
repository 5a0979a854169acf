package dk.betroet.office.account.bankfile;

import java.util.List;

/**
 * Why lines and movements belong together, or why one is left over, in words a person understands.
 *
 * @param kind the kind of reason
 * @param details the values of its text, in the order the kind gives them
 */
public record MatchReason(Kind kind, List<Detail> details) {

    public MatchReason {
        details = List.copyOf(details);
    }

    static MatchReason of(Kind kind, Detail... details) {
        return new MatchReason(kind, List.of(details));
    }

    /** The kinds of reason; each id is stable and is the key of its text. */
    public enum Kind {
        /** Same amount, same day, same reference. Detail: the reference. */
        SAME_REFERENCE_AND_DAY("bankfile.match.same_reference_and_day"),
        /** Same amount and reference, not the same day. Details: the reference, days between. */
        SAME_REFERENCE("bankfile.match.same_reference"),
        /** Same amount and day, and nothing else fits either of them. */
        SAME_DAY("bankfile.match.same_day"),
        /** Same amount and nothing else as near. Detail: days between. */
        NEAR("bankfile.match.near"),
        /** As many lines as movements, alike in amount and day, paired in order. Detail: each. */
        ALIKE("bankfile.match.alike"),
        /** The payments of the bank's batch are these movements. Detail: how many. */
        BATCH("bankfile.match.batch"),
        /** The only set of movements, or of lines, with this sum. Details: how many, days. */
        SUM("bankfile.match.sum"),
        /** Nothing of this amount on the other side. */
        NOTHING("bankfile.left.nothing"),
        /** The amount is there, but further away than is looked. Detail: days between. */
        TOO_FAR("bankfile.left.too_far"),
        /** The amount is there with the opposite sign. Detail: its date. */
        OPPOSITE_SIGN("bankfile.left.opposite_sign"),
        /** The reference is there with another amount. Details: the reference, that amount. */
        OTHER_AMOUNT("bankfile.left.other_amount"),
        /** Several fit equally well, and a person must choose. Detail: how many. */
        SEVERAL_FIT("bankfile.left.several_fit"),
        /** Several sets have this sum, and a person must choose. */
        SEVERAL_SUMS("bankfile.left.several_sums"),
        /** Too many sets to try them all. */
        SEARCH_STOPPED("bankfile.left.search_stopped");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The stable id, which is also the key of its text. */
        public String id() {
            return id;
        }
    }
}
