package dk.betroet.office.custody.movement;

import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
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
 * Something is bought for one resident, with cash or by a card; the receipt is photographed
 * (Bilag 7.9 B.7 and its form: vouchers are shown).
 */
@Component
public class Buy implements Operation<Buy.Command> {

    /** How it is paid; the last three are asked for so that they can be refused. */
    public enum Means {
        CASH,
        NAMED_CARD,
        OTHER_EMPLOYEE_CARD,
        OWNER_CARD,
        MOBILE_PAY
    }

    /** What kind of paper shows it. */
    public enum ReceiptKind {
        /** The shop's own. */
        RECEIPT,
        /** Written by the buyer when the shop gives none. */
        SELF_RECEIPT
    }

    /**
     * What is asked.
     *
     * @param place the cash box, hand, card or account that pays
     * @param receipt the paper; may come later, and the purchase waits for it
     * @param receiptKind the shop's own when nothing is said
     * @param note what was bought and where
     */
    public record Command(
            @Field(from = "resident,young-resident") FundId fund,
            @Field(from = "cash-box,hand,card,bank-account;resident,young-resident") PlaceId place,
            Money amount,
            LocalDate date,
            Category category,
            Means instrument,
            @Nullable EvidenceId receipt,
            @Nullable ReceiptKind receiptKind,
            @Nullable Note note) {}

    private final MovementFacts facts;
    private final CardUse cards;
    private final KeptPlaces kept;
    private final Places places;

    Buy(MovementFacts facts, CardUse cards, KeptPlaces kept, Places places) {
        this.facts = facts;
        this.cards = cards;
        this.kept = kept;
        this.places = places;
    }

    @Override
    public String name() {
        return "custody.buy";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        KeptPlace place = kept.named(context, command.place());
        List<Refusal> refusals =
                new ArrayList<>(kept.unusable("place", place, command.date(), fund));
        if (!cards.fits(command.instrument(), place)) {
            refusals.add(Refusal.at("instrument", RefusalCode.PLACE_WRONG_KIND));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Transfer transfer = new Transfer(fund, place.id(),
                places.outside(context.sql(), context.unit()), command.category().purpose(),
                command.amount());
        Situation.Builder situation = facts
                .of(context, "buy", command.date(), fund, List.of(transfer))
                .with("amount", command.amount())
                .with("category", command.category().id())
                .with("instrument", cards.instrument(
                        context, command.instrument(), place, command.date()));
        facts.place(situation, context, place, List.of(transfer));
        boolean own = command.receiptKind() == ReceiptKind.SELF_RECEIPT;
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(fund)
                .transfer(transfer)
                .paper(own ? "self-receipt" : "receipt", command.receipt()));
    }
}
