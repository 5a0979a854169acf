package dk.betroet.office.custody.valuable;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.agreement.Agreements;
import dk.betroet.office.custody.movement.MovementFacts;
import dk.betroet.office.custody.movement.PayOut.Recipient;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A thing of value is handed out, to the resident or someone the agreement names; the resident or
 * guardian signs, or two employees when they cannot (Bilag 7.9 B.2.1, B.7).
 */
@Component
public class ValuablesOut implements Operation<ValuablesOut.Command> {

    /**
     * What is asked.
     *
     * @param recipientPerson who gets it, when it is not the resident
     */
    public record Command(
            @Field ValuableId valuable,
            Recipient recipient,
            @Nullable PersonId recipientPerson,
            LocalDate date,
            @Nullable Note note,
            @Nullable EvidenceId receipt) {}

    private final MovementFacts facts;
    private final Valuables valuables;
    private final Agreements agreements;

    ValuablesOut(MovementFacts facts, Valuables valuables, Agreements agreements) {
        this.facts = facts;
        this.valuables = valuables;
        this.agreements = agreements;
    }

    @Override
    public String name() {
        return "custody.valuables-out";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Valuable valuable = valuables
                .find(context.sql(), context.unit(), command.valuable().value())
                .orElseThrow();
        PersonId other = command.recipientPerson();
        boolean toOwner = command.recipient() == Recipient.OWNER;
        List<Refusal> refusals = refusals(command, valuable);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        UUID fund = valuable.fund();
        Situation.Builder situation = facts
                .of(context, "valuables-out", command.date(), fund, List.of())
                .with("value.kind", valuable.kind())
                .with("recipient.is-owner", toOwner)
                .with("recipient.allowed", toOwner || other != null && agreements
                        .recipients(context.sql(), fund, command.date()).contains(other.value()));
        if (other != null && !toOwner) {
            situation.part("receiver", other.value().toString());
        }
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(fund)
                .closing()
                .paper("receipt", command.receipt())
                .effect((sql, fact) -> valuables.out(sql, valuable.id(), command.date())));
    }

    private static List<Refusal> refusals(Command command, Valuable valuable) {
        List<Refusal> refusals = new ArrayList<>();
        if (valuable.outOn() != null) {
            refusals.add(Refusal.at("valuable", RefusalCode.VALUABLE_NOT_THERE));
        }
        if (command.date().isBefore(valuable.inOn())) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER, valuable.inOn()));
        }
        if (command.recipient() != Recipient.OWNER && command.recipientPerson() == null) {
            refusals.add(Refusal.at("recipientPerson", RefusalCode.NEEDED_HERE));
        }
        return refusals;
    }
}
