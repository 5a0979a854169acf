package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.apportion.contribution.ContributionViews.Row;
import dk.betroet.office.apportion.contribution.Contributors.Contributor;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.reference.Usable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A municipality gets back what it has to its credit in a contribution: its part of a surplus that
 * is repaid, what it paid too much, and what it paid on a claim that was taken back. The money
 * leaves the account as a voucher of the book.
 */
@Component
public class Repay extends ContributionWork implements Operation<Repay.Command> {

    /** What goes back. */
    static final Purpose PURPOSE = new Purpose("contribution-repaid");

    /** What is asked; the order is the bank's receipt or the instruction to it. */
    public record Command(ContributionId contribution, ContributorId contributor,
            @Field(from = "bank-account") PlaceId from, Money amount, LocalDate date,
            @Nullable EvidenceId order) {}

    private final ContributorDesk desk;
    private final Contributors contributors;
    private final Contributions contributions;
    private final Usable usable;
    private final Places places;

    Repay(ContributorDesk desk, Contributors contributors, Contributions contributions,
            Usable usable, Places places) {
        this.desk = desk;
        this.contributors = contributors;
        this.contributions = contributions;
        this.usable = usable;
        this.places = places;
    }

    @Override
    public String name() {
        return "apportion.repay";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Contributor to = contributors.find(
                context.sql(), context.unit(), command.contributor().value()).orElseThrow();
        ContributionViews.Whole of = desk.find(
                context.sql(), context.unit(), command.contribution().value()).orElseThrow();
        Money owed = of.row(to.code()).map(Row::net).orElse(Money.ZERO);
        UUID fund = of.contribution().fund();
        List<Refusal> refusals = new ArrayList<>(usable.place(
                context, "from", command.from(), fund, command.date()));
        if (!owed.isPositive()) {
            refusals.add(Refusal.at("contributor", RefusalCode.NOTHING_TO_DO));
        } else if (command.amount().isOver(owed)) {
            refusals.add(Refusal.at("amount", RefusalCode.MORE_THAN_OWED, owed));
        }
        if (command.date().isBefore(of.contribution().decidedOn())) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .fund(fund)
                .paper("receipt", command.order())
                .result("contribution", of.contribution().id())
                .transfer(new Transfer(fund, command.from().value(),
                        places.outside(context.sql(), context.unit()), PURPOSE, command.amount()))
                .effect((sql, fact) -> contributions.repaid(sql, context, of.contribution().id(),
                        to.code(), command.amount(), command.date(), fact.id())));
    }
}
