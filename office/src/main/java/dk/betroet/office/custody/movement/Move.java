package dk.betroet.office.custody.movement;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PlaceId;
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
 * Somebody's money goes from one place in the unit to another: between cash boxes, or into and out
 * of an employee's hand. Nothing is spent.
 */
@Component
public class Move implements Operation<Move.Command> {

    /** What money is called that only changes place. */
    public static final Purpose MOVED = new Purpose("move");

    /** Whose money may be moved: everybody's whose money may lie in the house. */
    static final String OWNERS = "resident,young-resident,common-fund,association,savings,"
            + "event-income,collection";

    /** What is asked. */
    public record Command(
            @Field(from = OWNERS) FundId fund,
            @Field(from = "cash-box,hand,card;" + OWNERS) PlaceId from,
            @Field(from = "cash-box,hand,card;" + OWNERS) PlaceId to,
            Money amount,
            LocalDate date,
            @Nullable Note note) {}

    private final MovementFacts facts;
    private final KeptPlaces kept;

    Move(MovementFacts facts, KeptPlaces kept) {
        this.facts = facts;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "custody.move";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        KeptPlace from = kept.named(context, command.from());
        KeptPlace to = kept.named(context, command.to());
        List<Refusal> refusals =
                new ArrayList<>(kept.unusable("from", from, command.date(), fund));
        refusals.addAll(kept.unusable("to", to, command.date(), fund));
        if (from.id().equals(to.id())) {
            refusals.add(Refusal.at("to", RefusalCode.NOTHING_TO_DO));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Transfer transfer = new Transfer(fund, from.id(), to.id(), MOVED, command.amount());
        Situation.Builder situation = facts
                .of(context, "move", command.date(), fund, List.of(transfer))
                .with("amount", command.amount())
                .with("value.kind", "cash");
        facts.place(situation, context, to, List.of(transfer));
        if (to.holder() != null) {
            situation.part("receiver", to.holder().toString());
        }
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(fund)
                .transfer(transfer));
    }
}
