package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.ledger.FundBook;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A member leaves a common fund, at any time and without a reason, and gets exactly the share that
 * the charter gives them: handed out, or put with their own money (Bilag 7.9 B.9). Also when they
 * have died, as part of settling their affairs.
 */
@Component
public class LeaveFund implements Operation<LeaveFund.Command> {

    /**
     * What is asked.
     *
     * @param from where the fund's money is taken from; needed when there is a share to pay
     * @param to the place in which it is put with their own money; handed out when left out
     * @param paid what they get; when said, it must be the share to the øre
     */
    public record Command(
            @Field(from = "common-fund") FundId fund,
            @Field(from = "resident,young-resident") FundId member,
            LocalDate date,
            @Field(from = "cash-box,hand,bank-account") @Nullable PlaceId from,
            @Field(from = "cash-box,hand,bank-account") @Nullable PlaceId to,
            @Field(zero = true) @Nullable Money paid,
            @Nullable EvidenceId receipt) {}

    private final CommonFunds funds;
    private final Members members;
    private final Payments payments;
    private final FundBook book;

    LeaveFund(CommonFunds funds, Members members, Payments payments, FundBook book) {
        this.funds = funds;
        this.members = members;
        this.payments = payments;
        this.book = book;
    }

    @Override
    public String name() {
        return "commonfund.leave-fund";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        Optional<Membership> membership =
                members.find(context.sql(), fund, command.member().value());
        if (membership.isEmpty()) {
            return Proposal.refusedAt("member", RefusalCode.NOT_A_MEMBER);
        }
        List<Refusal> refusals = new ArrayList<>(payments.fund(context, command.fund(),
                command.date()));
        LocalDate moved = book.lastMoved(context.sql(), fund);
        if (command.date().isBefore(moved)
                || command.date().isBefore(membership.get().joinedOn())) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER));
        }
        Money due = due(context, fund, membership.get());
        Money paid = command.paid() == null ? due : command.paid();
        if (paid.isPositive() && command.from() == null) {
            refusals.add(Refusal.at("from", RefusalCode.NEEDED_HERE));
        }
        refusals.addAll(payments.places(context, command.fund(), command.from(), command.date()));
        refusals.addAll(payments.place(context, "to", command.to(), command.member().value(),
                command.date()));
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Situation.Builder situation = Situation.of("leave-fund", command.date())
                .with("fund.kind", "common-fund")
                .with("settlement.due", due)
                .with("settlement.paid", paid);
        Draft.Builder draft = Draft.on(command.date(), context)
                .fund(command.member().value())
                .closing()
                .paper("receipt", command.receipt())
                .effect((sql, fact) -> members.leave(
                        sql, membership.get().id(), command.date(), fact.id()));
        if (command.from() != null && paid.isPositive()) {
            payments.out(context, fund, command.from(), command.member().value(), command.to(),
                    paid).forEach(draft::transfer);
        }
        return Proposal.act(situation, draft);
    }

    private Money due(Context context, UUID fund, Membership leaver) {
        List<Membership> all = members.of(context.sql(), fund);
        Charter.Sharing sharing =
                funds.find(context.sql(), context.unit(), fund).orElseThrow().charter().sharing();
        return Shares.of(book.balance(context.sql(), fund), all, sharing).get(all.indexOf(leaver));
    }
}
