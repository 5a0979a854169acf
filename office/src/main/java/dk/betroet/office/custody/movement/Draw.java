package dk.betroet.office.custody.movement;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.mandate.Mandate;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.mandate.MandateId;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
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
 * Cash is drawn from a bank account into a cash box, on a mandate (Bilag 7.9 B.2.1: amounts; B.5:
 * one's own card; B.7.1: two together on the overflow account).
 */
@Component
public class Draw implements Operation<Draw.Command> {

    /** What money is called that is only on its way from an account to a cash box. */
    public static final Purpose DRAWN = new Purpose("draw");

    /** How it is drawn; the last four are asked for so that they can be refused. */
    public enum Means {
        /** At the bank's counter, where the employee shows who they are. */
        BANK_TRANSFER,
        NAMED_CARD,
        OTHER_EMPLOYEE_CARD,
        OWNER_CARD,
        NETBANK_OWNER,
        MOBILE_PAY
    }

    /**
     * What is asked.
     *
     * @param account the account it is drawn from
     * @param to the cash box or hand it goes to
     * @param mandate on what ground; none is needed where several own the account
     * @param note what it is to be used for
     */
    public record Command(
            @Field(from = Deposit.OWNERS) FundId fund,
            @Field(from = "bank-account;" + Deposit.OWNERS) PlaceId account,
            @Field(from = "cash-box,hand;" + Deposit.OWNERS) PlaceId to,
            @Field(from = "mine") @Nullable MandateId mandate,
            Money amount,
            LocalDate date,
            Means instrument,
            @Nullable Note note,
            @Nullable EvidenceId receipt) {}

    private final MovementFacts facts;
    private final MandateUse mandateUse;
    private final CardUse cards;
    private final KeptPlaces kept;

    Draw(MovementFacts facts, MandateUse mandateUse, CardUse cards,
            KeptPlaces kept) {
        this.facts = facts;
        this.mandateUse = mandateUse;
        this.cards = cards;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "custody.draw";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        KeptPlace account = kept.named(context, command.account());
        KeptPlace to = kept.named(context, command.to());
        List<Refusal> refusals =
                new ArrayList<>(kept.unusable("account", account, command.date(), fund));
        refusals.addAll(kept.unusable("to", to, command.date(), fund));
        Transfer transfer = new Transfer(fund, account.id(), to.id(), DRAWN, command.amount());
        Situation.Builder situation = facts
                .of(context, "draw", command.date(), fund, List.of(transfer))
                .with("amount", command.amount())
                .with("instrument", cards.instrument(
                        context, command.instrument(), account, command.date()));
        facts.place(situation, context, account, List.of(transfer));
        // After the account: "place" is where the cash ends, in a box or on its way in a hand.
        facts.place(situation, context, to, List.of(transfer));
        refusals.addAll(mandateUse.tell(situation, context, command.mandate(), new Mandate.Use(
                context.actor(), fund, account.id(), command.amount(), command.date())));
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Draft.Builder draft = Draft.on(command.date(), context)
                .fund(fund)
                .transfer(transfer)
                .paper("receipt", command.receipt());
        mandateUse.spend(draft, command.mandate());
        return Proposal.act(situation, draft);
    }
}
