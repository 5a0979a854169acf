package dk.betroet.office.platform.operation;

import dk.betroet.kernel.rulebook.Notice;
import dk.betroet.kernel.rulebook.Verdict;
import dk.betroet.office.platform.ledger.Recorded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What became of something that was asked for. */
public sealed interface Outcome {

    /** There is no such operation, or no such unit for this caller. Says no more than that. */
    record Unknown() implements Outcome {}

    /** What was sent cannot be read; nothing was done. */
    record Invalid(List<FieldError> errors) implements Outcome {}

    /**
     * Refused, by the house or by the rule book; nothing was done.
     *
     * @param refusals the house's reasons, headline first; empty when the rule book refused
     * @param verdict the rule book's answer, when it was asked
     */
    record Refused(List<Refusal> refusals, Optional<Verdict> verdict) implements Outcome {}

    /** The same key came with another body; nothing was done. */
    record KeyReused() implements Outcome {}

    /**
     * Waits for signatures, papers or approvals; nothing has happened yet.
     *
     * @param request by which it is found again
     * @param verdict what is missing
     */
    record Waiting(UUID request, Verdict verdict, boolean replay) implements Outcome {}

    /**
     * Done and recorded.
     *
     * @param fact what stands in the book
     * @param result identities of what was made
     * @param notices what must be shown with it
     * @param replay whether it had been done before, with the same key
     */
    record Done(Recorded fact, Map<String, String> result, List<Notice> notices, boolean replay)
            implements Outcome {}

    /** The answer to "may I?": what would happen; nothing was done. */
    record Answer(Optional<Verdict> verdict) implements Outcome {}
}
