package dk.betroet.office.budget.spending;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.budget.table.BudgetLineId;
import dk.betroet.office.budget.table.BudgetLines;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What another job books counts on a line: contributions on the line of what municipalities pay.
 * A purpose counts on one line only, and a line's own word always on that line.
 */
@Component
public class MapPurpose extends YearWork implements Operation<MapPurpose.Command> {

    /** What is asked. */
    public record Command(BookedPurposeId purpose, BudgetLineId line, LocalDate date) {}

    private final Purposes purposes;
    private final BudgetLines lines;

    MapPurpose(Purposes purposes, BudgetLines lines) {
        this.purposes = purposes;
        this.lines = lines;
    }

    @Override
    public String name() {
        return "budget.map-purpose";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        BudgetLines.Line line = lines.find(
                context.sql(), context.unit(), command.line().value()).orElseThrow();
        String purpose = purposes.code(context, command.purpose()).orElseThrow();
        if (purposes.isMapped(context, purpose)) {
            return Proposal.refusedAt("purpose", RefusalCode.ALREADY_EXISTS);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .result("table", line.table())
                .effect((sql, fact) -> sql.sql("""
                        insert into budget_purpose (unit_id, authority_id, purpose, line_id,
                            fact_id) values (?, ?, ?, ?, ?)""")
                        .params(context.unit(), context.authority(), purpose, line.id(),
                                fact.id())
                        .update()));
    }
}
