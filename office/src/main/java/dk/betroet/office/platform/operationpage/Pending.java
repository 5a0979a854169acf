package dk.betroet.office.platform.operationpage;

import dk.betroet.kernel.rulebook.Verdict;
import dk.betroet.office.platform.operation.Gathered;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.RequestStore;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as one visitor sees it.
 *
 * @param outcome what it would come to now
 * @param resident whose money it is about, or null
 * @param names of all people that appear
 * @param turn what the visitor can do about it
 */
public record Pending(
        RequestStore.Stored stored,
        Operation<?> operation,
        CommandView command,
        boolean open,
        Outcome outcome,
        Gathered gathered,
        @Nullable UUID resident,
        Map<UUID, String> names,
        Turn turn) {

    /** The rule book's present answer, when it was asked. */
    public Optional<Verdict> verdict() {
        return switch (outcome) {
            case Outcome.Answer(var verdict) -> verdict;
            case Outcome.Refused(_, var verdict) -> verdict;
            default -> Optional.empty();
        };
    }
}
