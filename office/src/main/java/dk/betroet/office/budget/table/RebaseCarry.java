package dk.betroet.office.budget.table;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The opening of a year is set anew, with the reason: so much more, or less, came over than the
 * year before went on with. No figure is changed; what was lost or found is told instead.
 */
@Component
public class RebaseCarry extends BudgetWork implements Operation<RebaseCarry.Command> {

    private static final int REASON_MIN = 5;

    /** Which way the opening moves. */
    public enum Direction { MORE, LESS }

    /** What is asked. */
    public record Command(BudgetTableId table, @Field(min = 1900, max = 2199) int year,
            Direction direction, Money amount, @Field(min = 1, max = 500) String reason,
            LocalDate date) {}

    private final BudgetTables tables;

    RebaseCarry(BudgetTables tables) {
        this.tables = tables;
    }

    @Override
    public String name() {
        return "budget.rebase-carry";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public String receipt(Outcome.Done done) {
        return super.receipt(done) + "/carry";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        KeptTable table = tables.find(context.sql(), context.unit(), command.table().value())
                .orElseThrow();
        if (command.reason().strip().length() < REASON_MIN) {
            return Proposal.refusedAt("reason", RefusalCode.REASON_TOO_SHORT);
        }
        if (tables.accountsStand(context.sql(), table.id(), command.year())) {
            return Proposal.refusedAt("year", RefusalCode.NOT_OPEN_ANY_MORE);
        }
        if (tables.newest(context.sql(), table).table().heads().stream()
                .noneMatch(head -> head.year() == command.year())) {
            return Proposal.refusedAt("year", RefusalCode.NOTHING_TO_DO);
        }
        long oere = command.amount().toOere() * (command.direction() == Direction.MORE ? 1 : -1);
        UUID id = context.ids().next();
        return Proposal.act(Draft.on(command.date(), context)
                .result("table", table.id())
                .effect((sql, fact) -> sql.sql("""
                        insert into budget_rebasing (rebasing_id, authority_id, unit_id, table_id,
                            year, amount, reason, decided_on, fact_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(id, context.authority(), context.unit(), table.id(),
                                command.year(), oere, command.reason().strip(), command.date(),
                                fact.id())
                        .update()));
    }
}
