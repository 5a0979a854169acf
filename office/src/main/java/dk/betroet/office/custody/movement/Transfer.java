package dk.betroet.office.custody.movement;

import dk.betroet.kernel.mandate.Mandate;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.mandate.MandateId;
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
 * A bill is paid from a resident's account, or money goes from one account to another, on a mandate
 * (Bilag 7.9 B.2, B.4).
 */
@Component
public class Transfer implements Operation<Transfer.Command> {

    /** How it is paid; the last four are asked for so that they can be refused. */
    public enum Means {
        /** At the counter or by paper. */
        BANK_TRANSFER,
        /** With the employee's own access to the net bank. */
        NETBANK_OWN,
        NAMED_CARD,
        OTHER_EMPLOYEE_CARD,
        OWNER_CARD,
        NETBANK_OWNER,
        MOBILE_PAY
    }

    /**
     * What is asked.
     *
     * @param account the account that pays
     * @param to another account in the unit's books; outside when nothing is said
     * @param mandate on what ground
     * @param payee who is paid, and for what
     * @param invoice the bill
     */
    public record Command(
            @Field(from = "resident,young-resident") FundId fund,
            @Field(from = "bank-account;resident,young-resident") PlaceId account,
            @Field(from = "bank-account;resident,young-resident") @Nullable PlaceId to,
            @Field(from = "mine") @Nullable MandateId mandate,
            Money amount,
            LocalDate date,
            Category category,
            Means instrument,
            @Nullable Note payee,
            @Nullable EvidenceId invoice) {}

    private final MovementFacts facts;
    private final MandateUse mandateUse;
    private final CardUse cards;
    private final KeptPlaces kept;
    private final Places places;

    Transfer(MovementFacts facts, MandateUse mandateUse, CardUse cards,
            KeptPlaces kept, Places places) {
        this.facts = facts;
        this.mandateUse = mandateUse;
        this.cards = cards;
        this.kept = kept;
        this.places = places;
    }

    @Override
    public String name() {
        return "custody.transfer";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        KeptPlace account = kept.named(context, command.account());
        KeptPlace to = command.to() == null ? null : kept.named(context, command.to());
        List<Refusal> refusals =
                new ArrayList<>(kept.unusable("account", account, command.date(), fund));
        if (to != null) {
            refusals.addAll(kept.unusable("to", to, command.date(), fund));
            if (to.id().equals(account.id())) {
                refusals.add(Refusal.at("to", RefusalCode.NOTHING_TO_DO));
            }
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        var transfer = new dk.betroet.kernel.ledger.Transfer(fund, account.id(),
                to == null ? places.outside(context.sql(), context.unit()) : to.id(),
                command.category().purpose(), command.amount());
        Situation.Builder situation = facts
                .of(context, "transfer", command.date(), fund, List.of(transfer))
                .with("amount", command.amount())
                .with("category", command.category().id())
                .with("instrument", cards.instrument(
                        context, command.instrument(), account, command.date()));
        tellAccounts(situation, context, account, to, transfer);
        refusals.addAll(mandateUse.tell(situation, context, command.mandate(), new Mandate.Use(
                context.actor(), fund, account.id(), command.amount(), command.date())));
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Draft.Builder draft = Draft.on(command.date(), context)
                .fund(fund)
                .transfer(transfer)
                .paper("receipt", command.invoice());
        mandateUse.spend(draft, command.mandate());
        return Proposal.act(situation, draft);
    }

    /** The balance that counts afterwards is that of the account which grows, when there is one. */
    private void tellAccounts(Situation.Builder situation, Context context, KeptPlace account,
            @Nullable KeptPlace to, dk.betroet.kernel.ledger.Transfer transfer) {
        if (to != null && to.accountKind() != null) {
            facts.place(situation, context, to, List.of(transfer));
            situation.with("to.account-kind", to.accountKind());
            if (account.accountKind() != null) {
                situation.with("account.kind", account.accountKind());
            }
        } else {
            facts.place(situation, context, account, List.of(transfer));
        }
    }
}
