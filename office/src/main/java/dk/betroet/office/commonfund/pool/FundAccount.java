package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The members are given the account of their common fund for a period: what there was, what came
 * in, what was spent, what there is (Bilag 7.9 B.9: every year). The figures are the ledger's.
 */
@Component
public class FundAccount implements Operation<FundAccount.Command> {

    /**
     * What is asked.
     *
     * @param date the day the members were given it
     * @param from first day of the period
     * @param through last day of the period
     */
    public record Command(
            @Field(from = "common-fund") FundId fund,
            LocalDate date,
            LocalDate from,
            LocalDate through) {}

    private final FundPapers papers;

    FundAccount(FundPapers papers) {
        this.papers = papers;
    }

    @Override
    public String name() {
        return "commonfund.fund-account";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        if (command.through().isBefore(command.from())) {
            return Proposal.refusedAt("through", RefusalCode.DATES_OUT_OF_ORDER);
        }
        if (command.date().isBefore(command.through())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        FundPapers.Figures figures =
                papers.figures(context.sql(), fund, command.from(), command.through());
        Situation.Builder situation = Situation.of("fund-account", command.date())
                .with("fund.kind", "common-fund");
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(fund)
                .effect((sql, fact) -> papers.accounted(
                        sql, context, fund, command, figures, fact.id())));
    }
}
