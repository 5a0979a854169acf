package dk.betroet.office.budget.spending;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.budget.table.BudgetDesk;
import dk.betroet.office.budget.table.BudgetLineId;
import dk.betroet.office.budget.table.BudgetLines;
import dk.betroet.office.platform.decision.CarriesOut;
import dk.betroet.office.platform.decision.DecisionId;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pays a cost from the unit's joint money: the line is what the money was for, so the year's
 * accounts come from the book. What was promised for it is promised no more.
 */
@Component
public class Pay implements Operation<Pay.Command> {

    /**
     * What is asked.
     *
     * @param commitment the promise that it is paid on; null when there was none
     * @param executes the decision that it carries out, when the secretariat keeps it here
     * @param receipt the invoice or receipt
     */
    public record Command(@Field(from = "costs") BudgetLineId line,
            @Field(from = "bank-account,cash-box") PlaceId from, Money amount, LocalDate date,
            @Nullable CommitmentId commitment, @Nullable DecisionId executes,
            EvidenceId receipt, @Nullable Note note) {}

    private final Bookable bookable;
    private final Spending spending;
    private final Places places;
    private final Decisions decisions;

    Pay(Bookable bookable, Spending spending, Places places, Decisions decisions) {
        this.bookable = bookable;
        this.spending = spending;
        this.places = places;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "budget.pay";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public List<String> unitKinds() {
        return BudgetDesk.KINDS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        BudgetLines.Line line = bookable.line(context, command.line());
        UUID fund = bookable.fund(context).orElse(null);
        if (fund == null) {
            return Proposal.refusedAt("amount", RefusalCode.AMOUNT_NOT_AVAILABLE, Money.ZERO,
                    command.amount());
        }
        List<Refusal> refusals = new ArrayList<>(bookable.refusals(
                context, line, "from", command.from(), fund, command.date()));
        CommitmentId named = command.commitment();
        Spending.Commitment commitment = named == null ? null
                : spending.commitment(context.sql(), context.unit(), named.value())
                        .orElseThrow();
        if (commitment != null && !commitment.line().equals(line.id())) {
            refusals.add(Refusal.at("commitment", RefusalCode.NOTHING_TO_DO));
        } else if (commitment != null && commitment.open().isZero()) {
            refusals.add(Refusal.at("commitment", RefusalCode.NOT_OPEN_ANY_MORE));
        }
        if (line.income()) {
            refusals.add(Refusal.at("line", RefusalCode.NOTHING_TO_DO));
        }
        decisions.hindrance(context, "executes", command.executes(), command.date())
                .ifPresent(refusals::add);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        UUID id = context.ids().next();
        UUID outside = places.outside(context.sql(), context.unit());
        return Proposal.act(Draft.on(command.date(), context)
                .fund(fund)
                .paper("receipt", command.receipt())
                .result("table", line.table())
                .transfer(new Transfer(fund, command.from().value(), outside,
                        new Purpose(line.purpose()), command.amount()))
                .effect((sql, fact) -> sql.sql("""
                        insert into budget_payment (payment_id, authority_id, unit_id, line_id,
                            commitment_id, amount, paid_on, decision_id, fact_id)
                        values (?, ?, ?, ?, ?::uuid, ?, ?, ?::uuid, ?)""")
                        .params(id, context.authority(), context.unit(), line.id(),
                                commitment == null ? null : commitment.id(),
                                command.amount().toOere(), command.date(),
                                CarriesOut.idOf(command.executes()), fact.id())
                        .update()));
    }
}
