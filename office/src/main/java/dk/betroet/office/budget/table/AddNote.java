package dk.betroet.office.budget.table;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A note on one row and one column of a kept table. It stays with those figures: when a later
 * version changes the column, the note stays with the version it was written to.
 */
@Component
public class AddNote extends BudgetWork implements Operation<AddNote.Command> {

    /** What is asked. */
    public record Command(BudgetColumnId column, BudgetRowId row,
            @Field(min = 1, max = 500) String text, LocalDate date) {}

    private final ColumnSteps steps;

    AddNote(ColumnSteps steps) {
        this.steps = steps;
    }

    @Override
    public String name() {
        return "budget.add-note";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        ColumnSteps.At at = steps.find(context, command.column()).orElse(null);
        if (at == null) {
            return Proposal.refusedAt("column", RefusalCode.NOT_OPEN_ANY_MORE);
        }
        Optional<String> key = RowKeys.of(at.version().table()).stream()
                .filter(one -> BudgetRowId.of(at.table().id(), one).equals(command.row()))
                .findFirst();
        if (key.isEmpty()) {
            return Proposal.refusedAt("row", RefusalCode.NOTHING_TO_DO);
        }
        UUID id = context.ids().next();
        return Proposal.act(Draft.on(command.date(), context)
                .result("table", at.table().id())
                .effect((sql, fact) -> sql.sql("""
                        insert into budget_note (note_id, authority_id, unit_id, table_id,
                            origin_id, row_key, text, noted_on, fact_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(id, context.authority(), context.unit(), at.table().id(),
                                at.column().origin(), key.get(), command.text().strip(),
                                command.date(), fact.id())
                        .update()));
    }
}
