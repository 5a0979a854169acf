package dk.betroet.kernel.rulebook;

import java.util.Optional;
import java.util.Set;

/**
 * A person as far as rules look: an opaque id, the capacities they hold towards this act, and whom
 * they live with. Never a name.
 *
 * @param id         opaque, equal for the same human being wherever they appear in the situation
 * @param capacities words of the vocabulary's list {@code capacity}
 * @param household  an opaque id shared by people of one household, when known
 */
public record Person(String id, Set<String> capacities, Optional<String> household) {

    public Person {
        capacities = Set.copyOf(capacities);
    }

    /** A person of whom no household is known. */
    public static Person of(String id, String... capacities) {
        return new Person(id, Set.of(capacities), Optional.empty());
    }
}
