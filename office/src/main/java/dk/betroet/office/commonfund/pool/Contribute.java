package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
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
import dk.betroet.office.platform.reference.Usable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Members pay into their common fund, one or all of them at once. Each one's money leaves their own
 * fund and enters the common one, so that both can be followed by themselves (Bilag 7.9 B.9).
 */
@Component
public class Contribute implements Operation<Contribute.Command> {

    /** Most members who pay at once. */
    public static final int PAYMENTS_MAX = 200;

    /**
     * One member's payment.
     *
     * @param amount how much; what the charter says when left out
     * @param from where their own money is taken from; left out when it is brought from outside
     */
    public record Payment(
            @Field(from = "resident,young-resident") FundId member,
            @Nullable Money amount,
            @Field(from = "cash-box,hand,bank-account") @Nullable PlaceId from) {}

    /**
     * What is asked.
     *
     * @param to where the fund's money is put
     */
    public record Command(
            @Field(from = "common-fund") FundId fund,
            @Field(from = "cash-box,hand,bank-account") PlaceId to,
            LocalDate date,
            @Field(min = 1, max = PAYMENTS_MAX) List<Payment> payments,
            @Nullable EvidenceId receipt) {

        public Command {
            payments = List.copyOf(payments);
        }
    }

    private final CommonFunds funds;
    private final Members members;
    private final Usable usable;
    private final Payments moves;

    Contribute(CommonFunds funds, Members members, Usable usable, Payments moves) {
        this.funds = funds;
        this.members = members;
        this.usable = usable;
        this.moves = moves;
    }

    /** A payment that may be made, with its member. */
    private record Paying(Membership membership, @Nullable PlaceId from, Money amount) {}

    @Override
    public String name() {
        return "commonfund.contribute";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        Money agreed =
                funds.find(context.sql(), context.unit(), fund).orElseThrow().charter().amount();
        List<Refusal> refusals = new ArrayList<>(
                moves.place(context, "to", command.to(), fund, command.date()));
        List<Paying> paying = new ArrayList<>();
        HashSet<UUID> seen = new HashSet<>();
        for (int i = 0; i < command.payments().size(); i++) {
            String field = "payments[" + i + "].";
            Payment payment = command.payments().get(i);
            Money amount = payment.amount() == null ? agreed : payment.amount();
            Optional<Membership> member =
                    members.find(context.sql(), fund, payment.member().value());
            refusals.addAll(refusals(context, field, payment, command.date()));
            if (!seen.add(payment.member().value())) {
                refusals.add(Refusal.at(field + "member", RefusalCode.SAME_PERSON_TWICE));
            }
            if (member.isEmpty() || command.date().isBefore(member.get().joinedOn())) {
                refusals.add(Refusal.at(field + "member", RefusalCode.NOT_A_MEMBER));
            } else if (amount.isZero()) {
                refusals.add(Refusal.at(field + "amount", RefusalCode.NEEDED_HERE));
            } else {
                paying.add(new Paying(member.get(), payment.from(), amount));
            }
        }
        return refusals.isEmpty()
                ? act(command, context, paying)
                : new Proposal.Refused(refusals);
    }

    private List<Refusal> refusals(
            Context context, String field, Payment payment, LocalDate day) {
        List<Refusal> refusals = new ArrayList<>(
                usable.fund(context, field + "member", payment.member(), day, false));
        refusals.addAll(moves.place(
                context, field + "from", payment.from(), payment.member().value(), day));
        return refusals;
    }

    private Proposal act(Command command, Context context, List<Paying> paying) {
        UUID fund = command.fund().value();
        Money total = Money.sum(paying.stream().map(Paying::amount).toList());
        Situation.Builder situation = Situation.of("contribute", command.date())
                .with("fund.kind", "common-fund")
                .with("fund.voluntary", true)
                .with("people", paying.size())
                .with("amount", total)
                .with("voucher.number", moves.nextVoucher(context));
        paying.stream().filter(one -> one.from() != null).map(Paying::amount)
                .max(Comparator.naturalOrder())
                .ifPresent(largest -> situation.with("amount.own-largest", largest));
        Draft.Builder draft = Draft.on(command.date(), context)
                .fund(fund)
                .paper("receipt", command.receipt())
                .effect((sql, fact) -> paying.forEach(one -> members.paid(sql, context.authority(),
                        context.unit(), one.membership().id(), one.amount(), fact.id())));
        for (Paying one : paying) {
            moves.in(context, one.membership().member(), one.from(), fund, command.to(),
                    one.amount()).forEach(draft::transfer);
        }
        return Proposal.act(situation, draft);
    }
}
