package dk.betroet.office.oversight.incident;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FactId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A matter of suspicion is closed by whoever decides what follows, after that has been decided
 * (Bilag 7.9, 5.1 and 5.2). Moves no money. The suspect is not let in afterwards either.
 */
@Component
public class CloseIncident implements Operation<CloseIncident.Command> {

    /** How a suspicion ends. */
    public enum SuspicionEnding {
        /** It was as suspected. */
        PROVEN,
        /** It could be neither proven nor put aside. */
        NOT_PROVEN,
        /** There was nothing in it. */
        UNFOUNDED
    }

    /**
     * What is asked.
     *
     * @param date the day, not before the last step
     * @param amount what was missing in the end
     * @param compensation what the owner gets back from the municipality
     * @param voucher where the owner received it, once that is in the book
     * @param done what was done, in words
     */
    public record Command(
            @Field(from = "suspicions") IncidentId incident,
            LocalDate date,
            SuspicionEnding outcome,
            @Field(zero = true) Money amount,
            @Field(zero = true) @Nullable Money compensation,
            @Nullable FactId voucher,
            Note done) {}

    private final Incidents incidents;
    private final Circle circle;
    private final Closing closing;

    CloseIncident(Incidents incidents, Circle circle, Closing closing) {
        this.incidents = incidents;
        this.circle = circle;
        this.closing = closing;
    }

    @Override
    public String name() {
        return "oversight.close-incident";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.DIRECTOR, Role.INTERNAL_AUDIT, Role.AUDITOR);
    }

    @Override
    public Book book() {
        return Book.OVERSIGHT;
    }

    @Override
    public String receipt(Outcome.Done done) {
        return IncidentPage.path(done);
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Incident incident = incidents
                .find(context.sql(), context.unit(), command.incident().value())
                .orElseThrow();
        List<Refusal> refusals =
                Closing.refusals(incident, command.date(), command.done());
        if (!circle.takes(context.sql(), context.caller(), incident, Step.DECIDE_NEXT,
                context.today())) {
            refusals.add(Refusal.of(RefusalCode.ROLE_MAY_NOT));
        }
        if (!incident.has(Step.DECIDE_NEXT)) {
            refusals.add(Refusal.of(RefusalCode.STEP_OUT_OF_ORDER));
        }
        return refusals.isEmpty()
                ? Proposal.act(closing.draft(context, incident, command.date(), Closing.ending(
                        command.outcome(), command.amount(), command.compensation(),
                        command.voucher())))
                : new Proposal.Refused(refusals);
    }
}
