package dk.betroet.simulation.bookkeeper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Something somebody tries to do in a unit at a moment; identities are texts. */
public sealed interface Deed {

    /** In which unit. */
    String unit();

    /** Who does it. */
    String actor();

    /** When, by the office's clock. */
    Instant now();

    /** The day in Denmark. */
    default LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneId.of("Europe/Copenhagen"));
    }

    /**
     * Asks for an operation.
     *
     * @param fields the command, values as the interface takes them
     * @param key the idempotency key, if one is sent
     */
    record Ask(String unit, String actor, Instant now, String operation,
            Map<String, Object> fields, Optional<String> key) implements Deed {}

    /** Signs a request that waits. */
    record Sign(String unit, String actor, Instant now, String request) implements Deed {}

    /** Approves a request that waits. */
    record Approve(String unit, String actor, Instant now, String request, String reason)
            implements Deed {}

    /** Hands in a paper to a request that waits. */
    record Attach(String unit, String actor, Instant now, String request, String kind,
            String evidence) implements Deed {}

    /** Withdraws a request that waits. */
    record Withdraw(String unit, String actor, Instant now, String request) implements Deed {}
}
