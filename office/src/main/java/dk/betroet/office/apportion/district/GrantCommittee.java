package dk.betroet.office.apportion.district;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.decision.CarriesOut;
import dk.betroet.office.platform.decision.DecisionId;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A committee's grant comes to its account. */
@Component
public class GrantCommittee extends CommitteeWork implements Operation<GrantCommittee.Command> {

    private static final Purpose PURPOSE = new Purpose("committee-grant");

    /**
     * What is asked; the paper is the bank's, or the letter of grant.
     *
     * @param executes the decision that it carries out, when the unit keeps it here
     */
    public record Command(@Field(from = Committee.FUND_KIND) FundId committee, Money amount,
            LocalDate date, @Nullable DecisionId executes, @Nullable EvidenceId paper) {}

    private final Decisions decisions;

    GrantCommittee(CommitteeMoney money, Decisions decisions) {
        super(money);
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "apportion.grant-committee";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        return decisions.hindrance(context, "executes", command.executes(), command.date())
                .<Proposal>map(refusal -> new Proposal.Refused(List.of(refusal)))
                .orElseGet(() -> money().propose(context, new CommitteeMoney.Move(
                        command.committee(), PURPOSE, true, command.amount(), "", command.date(),
                        command.paper(), CarriesOut.idOf(command.executes()))));
    }
}
