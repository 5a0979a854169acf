package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A common fund pays for something that its members have together. What it may never pay for is
 * refused by the rule book; what its own charter does not name, by the house (Bilag 7.9 B.9).
 */
@Component
public class Spend implements Operation<Spend.Command> {

    /**
     * What is asked.
     *
     * @param from where the fund's money is taken from
     * @param note what was bought, in your own words
     */
    public record Command(
            @Field(from = "common-fund") FundId fund,
            @Field(from = "cash-box,hand,card,bank-account;common-fund") PlaceId from,
            Money amount,
            LocalDate date,
            Category category,
            @Nullable Note note,
            @Nullable EvidenceId receipt) {}

    private final CommonFunds funds;
    private final Payments payments;

    Spend(CommonFunds funds, Payments payments) {
        this.funds = funds;
        this.payments = payments;
    }

    @Override
    public String name() {
        return "commonfund.spend";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        CommonFund fund =
                funds.find(context.sql(), context.unit(), command.fund().value()).orElseThrow();
        List<Refusal> refusals = new ArrayList<>(
                payments.places(context, command.fund(), command.from(), command.date()));
        if (!fund.charter().covers(command.category())) {
            refusals.add(Refusal.at("category", RefusalCode.NOT_IN_CHARTER));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Situation.Builder situation = Situation.of("spend", command.date())
                .with("fund.kind", "common-fund")
                .with("category", command.category().id())
                .with("amount", command.amount())
                .with("voucher.number", payments.nextVoucher(context));
        return Proposal.act(situation, Draft.on(command.date(), context)
                .fund(fund.id())
                .paper("receipt", command.receipt())
                .transfer(new Transfer(fund.id(), command.from().value(),
                        payments.outside(context), command.category().purpose(),
                        command.amount())));
    }
}
