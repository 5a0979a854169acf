package dk.betroet.kernel.rulebook;

/**
 * Two people are tied to each other; the order of the two means nothing.
 *
 * @param one   a person's id
 * @param other another person's id
 * @param kind  a word of the vocabulary's list {@code relation}
 */
public record Relation(String one, String other, String kind) {

    /** Whether the tie is between these two, in either order. */
    public boolean ties(String left, String right) {
        return one.equals(left) && other.equals(right) || one.equals(right) && other.equals(left);
    }
}
