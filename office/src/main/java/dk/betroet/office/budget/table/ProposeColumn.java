package dk.betroet.office.budget.table;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A column is put before those who decide. Its figures stay as they are until they have. */
@Component
public class ProposeColumn extends BudgetWork implements Operation<ProposeColumn.Command> {

    /** What is asked. */
    public record Command(@Field(from = BudgetNames.ColumnReference.UNDECIDED)
            BudgetColumnId column, LocalDate date) {}

    private final ColumnSteps steps;

    ProposeColumn(ColumnSteps steps) {
        this.steps = steps;
    }

    @Override
    public String name() {
        return "budget.propose-column";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        ColumnSteps.At at = steps.find(context, command.column()).orElse(null);
        if (at == null) {
            return Proposal.refusedAt("column", RefusalCode.NOT_OPEN_ANY_MORE);
        }
        if (at.column().proposed() != null || at.column().approved() != null) {
            return Proposal.refusedAt("column", RefusalCode.ALREADY_DONE);
        }
        if (command.date().isBefore(at.version().keptOn())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .result("table", at.version().tableId())
                .effect((sql, fact) -> steps.add(sql, context, new ColumnSteps.New(
                        at.column().origin(), "proposed", new KeptTable.Step(command.date(), "",
                                "", null), null, fact.id()))));
    }
}
