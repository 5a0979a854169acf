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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A committee's grant comes to its account. */
@Component
public class GrantCommittee implements Operation<GrantCommittee.Command> {

    private static final Purpose PURPOSE = new Purpose("committee-grant");

    /** What is asked; the paper is the bank's, or the letter of grant. */
    public record Command(@Field(from = Committee.FUND_KIND) FundId committee, Money amount,
            LocalDate date, @Nullable EvidenceId paper) {}

    private final CommitteeMoney money;

    GrantCommittee(CommitteeMoney money) {
        this.money = money;
    }

    @Override
    public String name() {
        return "apportion.grant-committee";
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
        return money.propose(context, new CommitteeMoney.Move(command.committee(), PURPOSE, true,
                command.amount(), "", command.date(), command.paper()));
    }
}
