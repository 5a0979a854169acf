package dk.betroet.kernel.approval;

import dk.betroet.kernel.evidence.Sha256;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One person vouching for one act. Not an approval of a rule's exception; that is
 * {@link Approval}.
 *
 * @param person who signed
 * @param capacity as what: a capacity of the rule-book vocabulary, such as {@code employee} or
 *     {@code owner}
 * @param method how they proved who they were
 * @param signedAt when, by the server's clock, to the microsecond
 * @param drawing the hash of the signature drawn on screen, when it was drawn
 */
public record Signature(
        UUID person, String capacity, Method method, Instant signedAt, Optional<Sha256> drawing) {

    /** How a person proved who they were when signing. */
    public enum Method {
        /** In their own session. */
        SESSION("session"),
        /** With their own credentials on a colleague's device. */
        CREDENTIALS("credentials"),
        /** Drawn on screen before the employee who asked for the act. */
        DRAWN("drawn"),
        /** On a paper that is attached as evidence. */
        PAPER("paper");

        private final String id;

        Method(String id) {
            this.id = id;
        }

        /** Stable name in the chain and in the interface. */
        public String id() {
            return id;
        }
    }
}
