package dk.betroet.office.custody.movement;

import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.agreement.Agreements;
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
import dk.betroet.office.platform.operation.PersonId;
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

    /** How it is handed over; words of the list {@code instrument}. */
    public enum Means {
        CASH,
        /** Asked for so that it can be refused: it cannot show who paid (Bilag 7.9 B.6). */
        MOBILE_PAY
    }

    /**
     * What is asked.
     *
     * @param place the cash box or hand it is taken from
     * @param recipientPerson who gets it, when it is not the resident
     * @param instrument how; cash when nothing is said
     * @param note what for, in the resident's or employee's words
     */
    public record Command(
            @Field(from = "resident,young-resident") FundId fund,
            @Field(from = "cash-box,hand;resident,young-resident") PlaceId place,
            Money amount,
            LocalDate date,
            Category category,
            Recipient recipient,
            @Nullable PersonId recipientPerson,
            @Nullable Means instrument,
            @Nullable Note note,
            @Nullable EvidenceId receipt) {}

    private final MovementFacts facts;
    private final Agreements agreements;
    private final KeptPlaces kept;
    private final Places places;

    PayOut(MovementFacts facts, Agreements agreements, KeptPlaces kept, Places places) {
        this.facts = facts;
        this.agreements = agreements;
        this.kept = kept;
        this.places = places;
    }

    @Override
    public String name() {
        return "custody.pay-out";
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
        PersonId other = command.recipientPerson();
        boolean toOwner = command.recipient() == Recipient.OWNER;
        if (!toOwner && other == null) {
            refusals.add(Refusal.at("recipientPerson", RefusalCode.NEEDED_HERE));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Transfer transfer = new Transfer(fund, place.id(),
                places.outside(context.sql(), context.unit()), command.category().purpose(),
                command.amount());
        Means means = command.instrument() == null ? Means.CASH : command.instrument();
        Situation.Builder situation = facts
                .of(context, "pay-out", command.date(), fund, List.of(transfer))
                .with("amount", command.amount())
                .with("category", command.category().id())
                .with("instrument", FieldSpec.choiceId(means))
                .with("recipient.is-owner", toOwner)
                .with("recipient.allowed", toOwner || other != null && agreements
                        .recipients(context.sql(), fund, command.date()).contains(other.value()));
        if (other != null && !toOwner) {
            situation.part("receiver", other.value().toString());
        }
        facts.place(situation, context, place, List.of(transfer));
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(fund)
                .transfer(transfer)
                .paper("receipt", command.receipt()));
    }
}
