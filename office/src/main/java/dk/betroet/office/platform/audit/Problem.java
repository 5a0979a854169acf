package dk.betroet.office.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not add up.
 *
 * @param code what kind, as in {@code docs/archive.md}; its words are {@code audit.code.<code>}
 * @param sequence the fact where it shows; 0 when it is no single one
 * @param fund whose money, or null
 * @param place where it is, or null
 * @param expected what should stand there; never personal data
 * @param found what does
 */
public record Problem(String code, long sequence, @Nullable UUID fund, @Nullable UUID place,
        String expected, String found) {

    /** One about a fact. */
    public static Problem at(String code, long sequence, Object expected, Object found) {
        return new Problem(code, sequence, null, null, expected.toString(), found.toString());
    }
}
