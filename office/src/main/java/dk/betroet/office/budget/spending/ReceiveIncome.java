package dk.betroet.office.budget.spending;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.budget.table.BudgetDesk;
import dk.betroet.office.budget.table.BudgetLineId;
import dk.betroet.office.budget.table.BudgetLines;
import dk.betroet.office.platform.ledger.JointFunds;
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
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Money comes in on a line of income: a grant, a fee, a refund. What municipalities pay on claims
 * comes in by {@code apportion.receive-payment}, and counts on the line that its purpose is mapped
 * to.
 */
@Component
public class ReceiveIncome implements Operation<ReceiveIncome.Command> {

    /** What is asked. */
    public record Command(@Field(from = "income") BudgetLineId line,
            @Field(from = "bank-account,cash-box") PlaceId to, Money amount, LocalDate date,
            @Nullable EvidenceId receipt, @Nullable Note note) {}

    private final Bookable bookable;
    private final JointFunds funds;
    private final Places places;
    private final Wording wording;

    ReceiveIncome(Bookable bookable, JointFunds funds, Places places, Wording wording) {
        this.bookable = bookable;
        this.funds = funds;
        this.places = places;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "budget.receive-income";
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
        Optional<UUID> open = bookable.fund(context);
        UUID fund = open.orElseGet(() -> context.ids().next());
        List<Refusal> refusals = new ArrayList<>(bookable.refusals(
                context, line, "to", command.to(), fund, command.date()));
        if (!line.income()) {
            refusals.add(Refusal.at("line", RefusalCode.NOTHING_TO_DO));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Draft.Builder draft = Draft.on(command.date(), context)
                .paper("receipt", command.receipt())
                .result("table", line.table())
                .transfer(new Transfer(fund, places.outside(context.sql(), context.unit()),
                        command.to().value(), new Purpose(line.purpose()), command.amount()));
        return Proposal.act(open.isPresent() ? draft.fund(fund)
                : draft.prepare(sql -> funds.open(sql, context.authority(), context.unit(), fund,
                        wording.in(Language.DANISH).say(Text.of("budget.joint-funds")))));
    }
}
