package dk.betroet.office.association.youth;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Money goes from the youth school's account to another: to the municipality's main account once it
 * has been reconciled, or elsewhere. Two employees approve it together (Bilag 7.9 A.3).
 */
@Component
public class TransferOn implements Operation<TransferOn.Command> {

    /** What went on. */
    static final Purpose PURPOSE = new Purpose("moved-on");

    /** Where it goes. */
    public enum Destination {
        MAIN_ACCOUNT("municipal"),
        OTHER_ACCOUNT("private");

        /** A word of the list {@code account-kind}. */
        private final String accountKind;

        Destination(String accountKind) {
            this.accountKind = accountKind;
        }
    }

    /**
     * What is asked.
     *
     * @param receipt the bank's paper
     */
    public record Command(
            @Field(from = "youth-school") FundId fund,
            Money amount,
            LocalDate date,
            Destination destination,
            @Nullable Note note,
            @Nullable EvidenceId receipt) {}

    private final YouthAccounts accounts;
    private final Places places;

    TransferOn(YouthAccounts accounts, Places places) {
        this.accounts = accounts;
        this.places = places;
    }

    @Override
    public String name() {
        return "association.transfer-on";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        YouthAccounts.YouthAccount account = accounts.named(context, fund);
        Situation.Builder situation = Situation.of("transfer", command.date())
                .with("fund.kind", YouthAccounts.KIND)
                .with("account.kind", YouthAccounts.KIND)
                .with("to.account-kind", command.destination().accountKind)
                .with("unreconciled.days",
                        accounts.unreconciledDays(context.sql(), fund, command.date()))
                .with("amount", command.amount());
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(fund)
                .paper("receipt", command.receipt())
                .transfer(new Transfer(fund, account.place(),
                        places.outside(context.sql(), context.unit()), PURPOSE,
                        command.amount())));
    }
}
