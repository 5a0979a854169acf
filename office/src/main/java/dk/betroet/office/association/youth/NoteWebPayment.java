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
import dk.betroet.office.platform.operation.FieldSpec;
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
 * Participants have paid by card on the web, to the youth school's own account. Paid otherwise it
 * is refused (Bilag 7.9 A.3).
 */
@Component
public class NoteWebPayment implements Operation<NoteWebPayment.Command> {

    /** What came in. */
    static final Purpose PURPOSE = new Purpose("web-payment");

    /** How it was paid; the last two are asked for so that they can be refused. */
    public enum WebMeans {
        PAYMENT_CARD,
        CASH,
        MOBILE_PAY
    }

    /**
     * What is asked.
     *
     * @param amount one payment, or a day's together
     * @param note what it is for
     * @param receipt the web system's paper
     */
    public record Command(
            @Field(from = "youth-school") FundId fund,
            Money amount,
            LocalDate date,
            WebMeans instrument,
            @Nullable Note note,
            @Nullable EvidenceId receipt) {}

    private final YouthAccounts accounts;
    private final Places places;

    NoteWebPayment(YouthAccounts accounts, Places places) {
        this.accounts = accounts;
        this.places = places;
    }

    @Override
    public String name() {
        return "association.note-web-payment";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        YouthAccounts.YouthAccount account = accounts.named(context, fund);
        Situation.Builder situation = Situation.of("collect", command.date())
                .with("fund.kind", YouthAccounts.KIND)
                .with("instrument", FieldSpec.choiceId(command.instrument()))
                .with("to.account-kind", YouthAccounts.KIND)
                .with("amount", command.amount());
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(fund)
                .paper("receipt", command.receipt())
                .transfer(new Transfer(fund, places.outside(context.sql(), context.unit()),
                        account.place(), PURPOSE, command.amount()))
                .effect((sql, fact) -> accounts.paid(
                        sql, context, fund, command.date(), command.amount(), fact.id())));
    }
}
