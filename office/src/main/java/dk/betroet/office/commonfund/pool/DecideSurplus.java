package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Approval;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.ledger.FundBook;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The members decide what becomes of money that is left in their common fund: it stays, it goes to
 * something they do together, or it is paid back by the charter's rule. Who decided is recorded; it
 * takes more than half of the members (Bilag 7.9 B.9).
 */
@Component
public class DecideSurplus implements Operation<DecideSurplus.Command> {

    /** What becomes of it. */
    public enum Use {
        /** It stays in the fund. */
        KEEP,
        /** It goes to something they do together. */
        ACTIVITY,
        /** Each member gets their share. */
        PAY_BACK
    }

    /**
     * What is asked.
     *
     * @param amount how much is decided on
     * @param decidedBy the members who stand behind it; a guardian speaks for theirs
     * @param decision what was decided, in the members' words
     * @param from where the money is taken from, when it is paid back
     * @param to where it is put with each one's own money; handed out when left out
     * @param minutes the minutes
     */
    public record Command(
            @Field(from = "common-fund") FundId fund,
            LocalDate date,
            Money amount,
            Use use,
            @Field(from = "resident,young-resident", max = 200) List<FundId> decidedBy,
            Note decision,
            @Field(from = "cash-box,hand,bank-account") @Nullable PlaceId from,
            @Field(from = "cash-box,hand,bank-account") @Nullable PlaceId to,
            @Nullable EvidenceId minutes) {

        public Command {
            decidedBy = List.copyOf(decidedBy);
        }
    }

    private final CommonFunds funds;
    private final Members members;
    private final Payments payments;
    private final FundPapers papers;
    private final FundBook book;

    DecideSurplus(CommonFunds funds, Members members, Payments payments, FundPapers papers,
            FundBook book) {
        this.funds = funds;
        this.members = members;
        this.payments = payments;
        this.papers = papers;
        this.book = book;
    }

    @Override
    public String name() {
        return "commonfund.decide-surplus";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID fund = command.fund().value();
        List<Membership> all = members.of(context.sql(), fund).stream()
                .filter(member -> !command.date().isBefore(member.joinedOn()))
                .toList();
        List<Refusal> refusals = refusals(command, context, all);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Situation.Builder situation = Situation.of("decide-surplus", command.date())
                .with("fund.kind", "common-fund")
                .with("amount", command.amount())
                .approved(new Approval(fund.toString(), "members", command.date(),
                        Optional.of(command.decision().text())));
        Draft.Builder draft = Draft.on(command.date(), context)
                .fund(fund)
                .paper("decision", command.minutes())
                .effect((sql, fact) -> papers.decided(sql, context, fund, command, all.size(),
                        fact.id()));
        if (command.use() == Use.PAY_BACK && command.from() != null) {
            payBack(command, context, all, command.from()).forEach(draft::transfer);
        }
        return Proposal.act(situation, draft);
    }

    private List<Refusal> refusals(Command command, Context context, List<Membership> all) {
        List<Refusal> refusals = new ArrayList<>(
                payments.places(context, command.fund(), command.from(), command.date()));
        Set<UUID> known = all.stream().map(Membership::member).collect(Collectors.toSet());
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < command.decidedBy().size(); i++) {
            UUID member = command.decidedBy().get(i).value();
            if (!known.contains(member)) {
                refusals.add(Refusal.at("decidedBy[" + i + "]", RefusalCode.NOT_A_MEMBER));
            } else if (!seen.add(member)) {
                refusals.add(Refusal.at("decidedBy[" + i + "]", RefusalCode.SAME_PERSON_TWICE));
            }
        }
        if (2 * seen.size() <= all.size()) {
            refusals.add(Refusal.at("decidedBy", RefusalCode.MEMBERS_NOT_DECIDED, seen.size(),
                    all.size()));
        }
        Money balance = book.balance(context.sql(), command.fund().value());
        if (command.amount().isOver(balance)) {
            refusals.add(Refusal.at("amount", RefusalCode.AMOUNT_NOT_AVAILABLE, balance,
                    command.amount()));
        }
        if (command.use() == Use.PAY_BACK && command.from() == null) {
            refusals.add(Refusal.at("from", RefusalCode.NEEDED_HERE));
        }
        if (command.use() == Use.PAY_BACK && command.to() != null) {
            all.forEach(member -> refusals.addAll(payments.back(
                    context, command.to(), member.member(), command.date())));
        }
        return refusals;
    }

    private List<Transfer> payBack(
            Command command, Context context, List<Membership> all, PlaceId from) {
        UUID fund = command.fund().value();
        Charter.Sharing sharing =
                funds.find(context.sql(), context.unit(), fund).orElseThrow().charter().sharing();
        List<Money> shares = Shares.of(command.amount(), all, sharing);
        List<Transfer> transfers = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (shares.get(i).isPositive()) {
                transfers.addAll(payments.out(context, fund, from, all.get(i).member(),
                        command.to(), shares.get(i)));
            }
        }
        return transfers;
    }
}
