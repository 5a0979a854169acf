package dk.betroet.office.platform.operation;

import dk.betroet.kernel.rulebook.Verdict;
import java.util.List;
import java.util.Optional;

/** What house and rule book together say of an act as it stands. */
sealed interface Decision {

    /** No, and why. */
    record No(List<Refusal> refusals, Optional<Verdict> verdict) implements Decision {}

    /** Not yet: something is missing. */
    record NotYet(Draft draft, Verdict.Needs verdict) implements Decision {}

    /** Yes. */
    record Yes(Draft draft, Optional<Verdict> verdict) implements Decision {}
}
