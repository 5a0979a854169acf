package dk.betroet.office.apportion.district;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A committee's grant comes to its account. */
@Component
public class GrantCommittee extends CommitteeWork implements Operation<GrantCommittee.Command> {

    private static final Purpose PURPOSE = new Purpose("committee-grant");

    /** What is asked; the paper is the bank's, or the letter of grant. */
    public record Command(@Field(from = Committee.FUND_KIND) FundId committee, Money amount,
            LocalDate date, @Nullable EvidenceId paper) {}

    GrantCommittee(CommitteeMoney money) {
        super(money);
    }

    @Override
    public String name() {
        return "apportion.grant-committee";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        return money().propose(context, new CommitteeMoney.Move(command.committee(), PURPOSE,
                true, command.amount(), "", command.date(), command.paper()));
    }
}
