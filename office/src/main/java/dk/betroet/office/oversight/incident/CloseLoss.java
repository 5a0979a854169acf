package dk.betroet.office.oversight.incident;

import dk.betroet.kernel.money.Money;
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
 * The director closes a loss: found again, made good by the municipality, or not its to make good
 * (Bilag 7.9, 5.1). Moves no money; the finding ends with it.
 */
@Component
public class CloseLoss implements Operation<CloseLoss.Command> {

    /** How a loss ends. */
    public enum LossEnding {
        /** It turned up again. */
        FOUND,
        /** The municipality answers for it and makes it good. */
        COMPENSATED,
        /** Nobody's neglect; the municipality does not answer for it. */
        NOT_LIABLE
    }

    /**
     * What is asked.
     *
     * @param date the day, not before what was done last
     * @param amount what was missing in the end
     * @param compensation what the owner gets back
     * @param voucher where the owner received it, once that is in the book
     * @param done what was done, in words
     */
    public record Command(
            @Field(from = "losses") IncidentId incident,
            LocalDate date,
            LossEnding outcome,
            @Field(zero = true) Money amount,
            @Field(zero = true) @Nullable Money compensation,
            @Nullable FactId voucher,
            Note done) {}

    private final Incidents incidents;
    private final Closing closing;

    CloseLoss(Incidents incidents, Closing closing) {
        this.incidents = incidents;
        this.closing = closing;
    }

    @Override
    public String name() {
        return "oversight.close-loss";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.DIRECTOR);
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
        return refusals.isEmpty()
                ? Proposal.act(closing.draft(context, incident, command.date(), Closing.ending(
                        command.outcome(), command.amount(), command.compensation(),
                        command.voucher())))
                : new Proposal.Refused(refusals);
    }
}
