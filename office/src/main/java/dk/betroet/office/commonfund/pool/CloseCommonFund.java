package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.reference.Usable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A common fund is wound up. It must be empty: what it had is spent, or paid back to the members by
 * their decision or as they left. Those who are still members then are no more.
 */
@Component
public class CloseCommonFund implements Operation<CloseCommonFund.Command> {

    /** What is asked. */
    public record Command(@Field(from = "common-fund") FundId fund, LocalDate date) {}

    private final CommonFunds funds;
    private final Members members;
    private final Usable usable;

    CloseCommonFund(CommonFunds funds, Members members, Usable usable) {
        this.funds = funds;
        this.members = members;
        this.usable = usable;
    }

    @Override
    public String name() {
        return "commonfund.close-common-fund";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        Optional<Refusal> refusal = usable.notOver(context, fund, command.date());
        if (refusal.isPresent()) {
            return new Proposal.Refused(List.of(refusal.get()));
        }
        Situation.Builder situation = Situation.of("close-common-fund", command.date())
                .with("fund.kind", "common-fund");
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(fund)
                .effect((rows, fact) -> {
                    members.of(rows, fund).forEach(member ->
                            members.leave(
                                    rows, member.id(), command.date(), fact.id()));
                    funds.close(rows, fund, command.date());
                }));
    }
}
