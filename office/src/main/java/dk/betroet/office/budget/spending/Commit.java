package dk.betroet.office.budget.spending;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.budget.table.BudgetLineId;
import dk.betroet.office.budget.table.BudgetLines;
import dk.betroet.office.budget.table.BudgetTables;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Money is promised on a line: an order, an agreement, an appointment. It is not paid yet, and it
 * is not left any more.
 */
@Component
public class Commit extends YearWork implements Operation<Commit.Command> {

    /**
     * What is asked.
     *
     * @param year whose budget it is promised from
     * @param what what was agreed, without names of private persons
     */
    public record Command(@Field(from = "costs") BudgetLineId line,
            @Field(min = 1900, max = 2199) int year, Money amount,
            @Field(min = 1, max = 200) String what, @Nullable EvidenceId paper,
            LocalDate date) {}

    private final BudgetLines lines;
    private final BudgetTables tables;

    Commit(BudgetLines lines, BudgetTables tables) {
        this.lines = lines;
        this.tables = tables;
    }

    @Override
    public String name() {
        return "budget.commit";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        BudgetLines.Line line = lines.find(
                context.sql(), context.unit(), command.line().value()).orElseThrow();
        if (line.income()) {
            return Proposal.refusedAt("line", RefusalCode.NOTHING_TO_DO);
        }
        if (tables.accountsStand(context.sql(), line.table(), command.year())) {
            return Proposal.refusedAt("year", RefusalCode.NOT_OPEN_ANY_MORE);
        }
        UUID id = context.ids().next();
        return Proposal.act(Draft.on(command.date(), context)
                .paper("contract", command.paper())
                .result("commitment", id)
                .result("table", line.table())
                .effect((sql, fact) -> sql.sql("""
                        insert into budget_commitment (commitment_id, authority_id, unit_id,
                            line_id, year, amount, what, agreed_on, fact_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(id, context.authority(), context.unit(), line.id(),
                                command.year(), command.amount().toOere(),
                                command.what().strip(), command.date(), fact.id())
                        .update()));
    }
}
