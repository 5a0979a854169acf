package dk.betroet.office.budget.spending;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.budget.table.BudgetLineId;
import dk.betroet.office.budget.table.BudgetLines;
import dk.betroet.office.budget.table.BudgetTables;
import dk.betroet.office.platform.ledger.JointFunds;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.reference.Usable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether something may be booked on a line on a day. */
@Component
class Bookable {

    private final BudgetLines lines;
    private final BudgetTables tables;
    private final Spending spending;
    private final JointFunds funds;
    private final Usable usable;

    Bookable(BudgetLines lines, BudgetTables tables, Spending spending, JointFunds funds,
            Usable usable) {
        this.lines = lines;
        this.tables = tables;
        this.spending = spending;
        this.funds = funds;
        this.usable = usable;
    }

    /** A line that is known to be there. */
    BudgetLines.Line line(Context context, BudgetLineId line) {
        return lines.find(context.sql(), context.unit(), line.value()).orElseThrow();
    }

    /** The unit's joint money; empty before any came in. */
    Optional<UUID> fund(Context context) {
        return funds.find(context.sql(), context.unit());
    }

    /** Why not: the place, the year's approved accounts, or a rule that computes the line. */
    List<Refusal> refusals(Context context, BudgetLines.Line line, String field, PlaceId place,
            UUID fund, LocalDate day) {
        List<Refusal> refusals = new ArrayList<>(usable.place(context, field, place, fund, day));
        if (tables.accountsStand(context.sql(), line.table(), day.getYear())) {
            refusals.add(Refusal.at("date", RefusalCode.NOT_OPEN_ANY_MORE));
        }
        if (spending.overheads(context.sql(), line.table(), day.getYear()).stream()
                .anyMatch(rule -> rule.line().equals(line.id()))) {
            refusals.add(Refusal.at("line", RefusalCode.COMPUTED_OR_BOOKED, line.label()));
        }
        return refusals;
    }
}
