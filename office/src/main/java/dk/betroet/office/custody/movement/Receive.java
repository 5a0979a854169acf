package dk.betroet.office.custody.movement;

import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
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

    /** How it is handed over; words of the list {@code instrument}. */
    public enum Means {
        CASH,
        /** Asked for so that it can be refused: it cannot show who paid (Bilag 7.9 B.6). */
        MOBILE_PAY
    }

    /**
     * What is asked.
     *
     * @param place the cash box it is put in, or the hand it stays in
     * @param instrument how; cash when nothing is said
     * @param from who brought it
     */
    public record Command(
            @Field(from = "resident,young-resident") FundId fund,
            @Field(from = "cash-box,hand;resident,young-resident") PlaceId place,
            Money amount,
            LocalDate date,
            Category category,
            @Nullable Means instrument,
            @Nullable Note from,
            @Nullable EvidenceId receipt) {}

    private final MovementFacts facts;
    private final KeptPlaces kept;
    private final Places places;

    Receive(MovementFacts facts, KeptPlaces kept, Places places) {
        this.facts = facts;
        this.kept = kept;
        this.places = places;
    }

    @Override
    public String name() {
        return "custody.receive";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        KeptPlace place = kept.named(context, command.place());
        List<Refusal> refusals = kept.unusable("place", place, command.date(), fund);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Transfer transfer = new Transfer(fund, places.outside(context.sql(), context.unit()),
                place.id(), command.category().purpose(), command.amount());
        Means means = command.instrument() == null ? Means.CASH : command.instrument();
        Situation.Builder situation = facts
                .of(context, "receive", command.date(), fund, List.of(transfer))
                .with("amount", command.amount())
                .with("category", command.category().id())
                .with("instrument", FieldSpec.choiceId(means))
                .with("receipt.numbered", true);
        facts.place(situation, context, place, List.of(transfer));
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(fund)
                .transfer(transfer)
                .paper("receipt", command.receipt()));
    }
}
