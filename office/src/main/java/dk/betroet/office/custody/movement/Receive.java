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
 * Cash comes in for a resident and is put in a cash box. The voucher number is the number of the
 * receipt that is given for it (Bilag 7.9 B.7: numbered receipts).
 */
@Component
public class Receive implements Operation<Receive.Command> {

    /**
     * What is asked.
     *
     * @param place the cash box it is put in
     * @param from who brought it
     */
    public record Command(
            @Field(from = "resident") FundId fund,
            @Field(from = "cash-box") PlaceId place,
            Money amount,
            LocalDate date,
            Category category,
            @Nullable Note from,
            @Nullable EvidenceId receipt) {}

    private final MovementFacts facts;
    private final Places places;

    Receive(MovementFacts facts, Places places) {
        this.facts = facts;
        this.places = places;
    }

    @Override
    public String name() {
        return "custody.receive";
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
        Transfer transfer = new Transfer(fund, places.outside(context.sql(), context.unit()),
                command.place().value(), command.category().purpose(), command.amount());
        return Proposal.act(
                facts.of(context, "receive", command.date(), fund, List.of(transfer))
                        .with("amount", command.amount())
                        .with("category", command.category().id())
                        .with("instrument", "cash")
                        .with("place.kind", "cash-box")
                        .with("receipt.numbered", true),
                Draft.on(command.date(), context)
                        .fund(fund)
                        .transfer(transfer)
                        .paper("receipt", command.receipt()));
    }
}
