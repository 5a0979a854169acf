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
import org.springframework.stereotype.Component;

/** A committee pays for something from its account, for an area of work and with a receipt. */
@Component
public class PayForCommittee extends CommitteeWork implements Operation<PayForCommittee.Command> {

    private static final Purpose PURPOSE = new Purpose("committee-cost");

    /** What is asked. */
    public record Command(@Field(from = Committee.FUND_KIND) FundId committee,
            @Field(min = 1, max = 60) String area, Money amount, LocalDate date,
            EvidenceId receipt) {}

    PayForCommittee(CommitteeMoney money) {
        super(money);
    }

    @Override
    public String name() {
        return "apportion.pay-for-committee";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        return money().propose(context, new CommitteeMoney.Move(command.committee(), PURPOSE,
                false, command.amount(), command.area().strip(), command.date(),
                command.receipt(), null));
    }
}
