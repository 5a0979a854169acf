package dk.betroet.office.apportion.district;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A committee pays for something from its account, for an area of work and with a receipt. */
@Component
public class PayForCommittee implements Operation<PayForCommittee.Command> {

    private static final Purpose PURPOSE = new Purpose("committee-cost");

    /** What is asked. */
    public record Command(@Field(from = Committee.FUND_KIND) FundId committee,
            @Field(min = 1, max = 60) String area, Money amount, LocalDate date,
            EvidenceId receipt) {}

    private final CommitteeMoney money;

    PayForCommittee(CommitteeMoney money) {
        this.money = money;
    }

    @Override
    public String name() {
        return "apportion.pay-for-committee";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public List<String> unitKinds() {
        return List.of(DistrictDesk.DISTRICT);
    }

    @Override
    public String receipt(Outcome.Done done) {
        return CommitteeMoney.page(done);
    }

    @Override
    public Proposal propose(Command command, Context context) {
        return money.propose(context, new CommitteeMoney.Move(command.committee(), PURPOSE, false,
                command.amount(), command.area().strip(), command.date(), command.receipt()));
    }
}
