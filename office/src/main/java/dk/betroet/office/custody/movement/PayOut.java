package dk.betroet.office.custody.movement;

import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cash is handed out of a cash box to the resident, or to someone the storage agreement names
 * (Bilag 7.9 B.7, B.7.1: signatures by amount).
 */
@Component
public class PayOut implements Operation<PayOut.Command> {

    /** To whom it is handed. */
    public enum Recipient {
        OWNER,
        NAMED_IN_AGREEMENT
    }

    /**
     * What is asked.
     *
     * @param place the cash box it is taken from
     * @param note what for, in the resident's or employee's words
     */
    public record Command(
            @Field(from = "resident") FundId fund,
            @Field(from = "cash-box") PlaceId place,
            Money amount,
            LocalDate date,
            Category category,
            Recipient recipient,
            @Nullable Note note,
            @Nullable EvidenceId receipt) {}

    private final MovementFacts facts;
    private final Places places;

    PayOut(MovementFacts facts, Places places) {
        this.facts = facts;
        this.places = places;
    }

    @Override
    public String name() {
        return "custody.pay-out";
    }

    @Override
    public Class<Command> command() {
        return Command.class;
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        Transfer transfer = new Transfer(fund, command.place().value(),
                places.outside(context.sql(), context.unit()), command.category().purpose(),
                command.amount());
        return Proposal.act(
                facts.of(context, "pay-out", command.date(), fund, List.of(transfer))
                        .with("amount", command.amount())
                        .with("category", command.category().id())
                        .with("instrument", "cash")
                        .with("place.kind", "cash-box")
                        .with("recipient.is-owner", command.recipient() == Recipient.OWNER)
                        .with("recipient.allowed", true),
                Draft.on(command.date(), context)
                        .fund(fund)
                        .transfer(transfer)
                        .paper("receipt", command.receipt()));
    }
}
