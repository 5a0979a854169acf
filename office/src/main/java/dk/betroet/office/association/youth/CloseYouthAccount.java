package dk.betroet.office.association.youth;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.reference.Usable;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The youth school's account is given up. Its account is final before that: all payments have been
 * held against the web system (Bilag 7.9 A.3), and all the money has been moved on. Its page and
 * its movements stay.
 */
@Component
public class CloseYouthAccount implements Operation<CloseYouthAccount.Command> {

    /**
     * What is asked.
     *
     * @param date the last day
     * @param statement the bank's paper that the account has been closed
     */
    public record Command(
            @Field(from = "youth-school") FundId fund,
            LocalDate date,
            @Nullable EvidenceId statement) {}

    private final YouthAccounts accounts;
    private final Usable usable;

    CloseYouthAccount(YouthAccounts accounts, Usable usable) {
        this.accounts = accounts;
        this.usable = usable;
    }

    @Override
    public String name() {
        return "association.close-youth-account";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        List<Refusal> refusals = new ArrayList<>();
        usable.notOver(context, fund, command.date()).ifPresent(refusals::add);
        long days = accounts.unreconciledDays(context.sql(), fund, command.date());
        if (days > 0) {
            refusals.add(Refusal.of(RefusalCode.SOMETHING_OPEN,
                    Text.of("association.pages.days-unreconciled", days)));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Situation.Builder situation = Situation.of("close-place", command.date())
                .with("fund.kind", YouthAccounts.KIND)
                .with("place.kind", "bank-account")
                .with("account.kind", YouthAccounts.KIND);
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(fund)
                .paper("statement", command.statement())
                .effect((sql, fact) -> accounts.close(sql, fund, command.date())));
    }
}
