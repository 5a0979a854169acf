package dk.betroet.office.platform.operation;

import dk.betroet.office.platform.access.Caller;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Someone asking for an act.
 *
 * @param caller who asks
 * @param unit in which unit
 * @param operation the name of the operation
 * @param input what was typed or sent
 * @param scalars how values are written in it
 * @param key the caller's idempotency key
 * @param dryRun whether it is only asked what would happen
 */
public record Ask(
        Caller caller,
        UUID unit,
        String operation,
        Map<String, ?> input,
        Scalars scalars,
        Optional<String> key,
        boolean dryRun) {

    /** For real, without a key. */
    public static Ask of(
            Caller caller, UUID unit, String operation, Map<String, ?> input, Scalars scalars) {
        return new Ask(caller, unit, operation, input, scalars, Optional.empty(), false);
    }

    /** The same, only to know what would happen. */
    public Ask toDryRun() {
        return new Ask(caller, unit, operation, input, scalars, Optional.empty(), true);
    }
}
