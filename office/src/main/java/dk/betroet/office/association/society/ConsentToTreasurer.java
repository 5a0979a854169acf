package dk.betroet.office.association.society;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The nearest leader says beforehand that an employee may be elected treasurer of an association,
 * as a private person (Bilag 7.9 A.4). Nobody consents for themselves: for the leader it is the
 * director's to say. It elects nobody; that is {@link AppointTreasurer}.
 */
@Component
public class ConsentToTreasurer implements Operation<ConsentToTreasurer.Command> {

    /**
     * What is asked.
     *
     * @param employee who may be elected
     * @param date the day on which consent is given; the election must come later
     */
    public record Command(
            @Field(from = "association") FundId fund,
            @Field(from = "employees") PersonId employee,
            LocalDate date,
            @Nullable Note note) {}

    private final Treasurers treasurers;

    ConsentToTreasurer(Treasurers treasurers) {
        this.treasurers = treasurers;
    }

    @Override
    public String name() {
        return "association.consent-to-treasurer";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.LEADER, Role.DIRECTOR);
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        UUID employee = command.employee().value();
        if (employee.equals(context.actor())) {
            return Proposal.refusedAt("employee", RefusalCode.SAME_PERSON_TWICE);
        }
        boolean given = treasurers.consents(context.sql(), fund).stream()
                .anyMatch(other -> other.person().equals(employee)
                        && other.on().equals(command.date()));
        if (given) {
            return Proposal.refused(RefusalCode.ALREADY_DONE);
        }
        boolean leads = context.caller().rolesIn(context.unit()).contains(Role.LEADER);
        Treasurers.Consent consent = new Treasurers.Consent(employee, context.actor(),
                leads ? "leader" : "director", command.date());
        return Proposal.act(Draft.on(command.date(), context)
                .fund(fund)
                .effect((sql, fact) ->
                        treasurers.consent(sql, context, fund, consent, fact.id())));
    }
}
