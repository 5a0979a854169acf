package dk.betroet.kernel.rulebook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The versions an authority has put in force; an act is judged by the one in force when it
 * happened.
 */
public final class RuleBooks {

    private final List<RuleBook> versions;

    private RuleBooks(List<RuleBook> versions) {
        this.versions = versions;
    }

    /**
     * Versions of rule books.
     *
     * @throws IllegalArgumentException when two versions of the same rule book are in force on the
     *         same day
     */
    public static RuleBooks of(List<RuleBook> books) {
        List<RuleBook> sorted = books.stream().sorted(
                Comparator.comparing((RuleBook book) -> book.header().id())
                        .thenComparing(book -> book.header().from())).toList();
        for (int i = 1; i < sorted.size(); i++) {
            RuleBook before = sorted.get(i - 1);
            RuleBook after = sorted.get(i);
            if (overlap(before, after)) {
                throw new IllegalArgumentException(
                        before + " and " + after + " are in force on the same day");
            }
        }
        return new RuleBooks(sorted);
    }

    /** Whether the two are versions of one rule book with a day in common. */
    public static boolean overlap(RuleBook one, RuleBook other) {
        return one.header().id().equals(other.header().id())
                && one.header().until().map(other.header().from()::isBefore).orElse(true)
                && other.header().until().map(one.header().from()::isBefore).orElse(true);
    }

    /** The version of the rule book in force on the day, or empty when there is none. */
    public Optional<RuleBook> inForce(String id, LocalDate day) {
        return versions.stream()
                .filter(book -> book.header().id().equals(id) && book.header().inForce(day))
                .findFirst();
    }

    /** All versions, by id and first day. */
    public List<RuleBook> versions() {
        return versions;
    }
}
