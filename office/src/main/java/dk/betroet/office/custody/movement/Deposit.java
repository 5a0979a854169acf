package dk.betroet.office.custody.movement;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cash is paid into a bank account that employees may use; the account may not grow above the rule
 * book's limit (Bilag 7.9 B.1, B.5). What the bank itself puts on the account is noted with {@link
 * NoteBankEntry}.
 */
@Component
public class Deposit implements Operation<Deposit.Command> {

    /** What money is called that is only on its way from a cash box to an account. */
    public static final Purpose DEPOSITED = new Purpose("deposit");

    /** Whose money goes to and from the bank; a youth school's money never is cash. */
    static final String OWNERS = "resident,young-resident,common-fund,association";

    /** How; the last is asked for so that it can be refused. */
    public enum Means {
        CASH,
        NETBANK_OWNER,
        MOBILE_PAY
    }

    /**
     * What is asked.
     *
     * @param from the cash box or hand it comes from
     * @param account the account it is paid into
     * @param instrument how; cash when nothing is said
     */
    public record Command(
            @Field(from = OWNERS) FundId fund,
            @Field(from = "cash-box,hand;" + OWNERS) PlaceId from,
            @Field(from = "bank-account;" + OWNERS) PlaceId account,
            Money amount,
            LocalDate date,
            @Nullable Means instrument,
            @Nullable Note note,
            @Nullable EvidenceId receipt) {}

    private final MovementFacts facts;
    private final KeptPlaces kept;

    Deposit(MovementFacts facts, KeptPlaces kept) {
        this.facts = facts;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "custody.deposit";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        KeptPlace from = kept.named(context, command.from());
        KeptPlace account = kept.named(context, command.account());
        List<Refusal> refusals =
                new ArrayList<>(kept.unusable("from", from, command.date(), fund));
        refusals.addAll(kept.unusable("account", account, command.date(), fund));
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Transfer transfer =
                new Transfer(fund, from.id(), account.id(), DEPOSITED, command.amount());
        Means means = command.instrument() == null ? Means.CASH : command.instrument();
        Situation.Builder situation = facts
                .of(context, "deposit", command.date(), fund, List.of(transfer))
                .with("amount", command.amount())
                .with("instrument", FieldSpec.choiceId(means));
        facts.place(situation, context, account, List.of(transfer));
        if (account.accountKind() != null) {
            situation.with("to.account-kind", account.accountKind());
        }
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(fund)
                .transfer(transfer)
                .paper("receipt", command.receipt()));
    }
}
