package dk.betroet.kernel.rulebook;

/**
 * Where a rule stands: enough to find the sentence in the regulation and the rule in its file.
 *
 * @param book    id of the rule book, {@code bilag-7.9}
 * @param version its version, {@code 2.0}
 * @param rule    id of the rule within it
 * @param section the paragraph of the regulation, {@code B.7.1}
 */
public record Citation(String book, String version, String rule, String section)
        implements Comparable<Citation> {

    @Override
    public int compareTo(Citation other) {
        return toString().compareTo(other.toString());
    }

    /** One line: {@code bilag-7.9/2.0 § B.7.1 (signatures.over)}. */
    @Override
    public String toString() {
        return book + "/" + version + " § " + section + " (" + rule + ")";
    }
}
