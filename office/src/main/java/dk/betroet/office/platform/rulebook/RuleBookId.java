package dk.betroet.office.platform.rulebook;

import dk.betroet.office.platform.operation.Id;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A rule book, in whatever version. Rule books are files, known by a name such as {@code
 * bilag-7.9}; the identity is made from the name, so that it is the same in every installation.
 */
public record RuleBookId(UUID value) implements Id {

    /** The identity of the rule book with this name. */
    public static RuleBookId of(String name) {
        return new RuleBookId(UUID.nameUUIDFromBytes(
                ("rule-book/" + name).getBytes(StandardCharsets.UTF_8)));
    }
}
