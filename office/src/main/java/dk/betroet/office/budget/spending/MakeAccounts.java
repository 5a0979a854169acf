package dk.betroet.office.budget.spending;

import dk.betroet.accounts.table.Table;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.budget.table.BudgetTableId;
import dk.betroet.office.budget.table.BudgetTables;
import dk.betroet.office.budget.table.BudgetWork;
import dk.betroet.office.budget.table.KeptTable;
import dk.betroet.office.budget.table.TableRows;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The accounts of a year that is over, made from the book's own entries: every line what was booked
 * on it, or what its rule computes; sums, result and carries as the table makes them. They become a
 * column of the next version, a draft, and are made anew as long as nobody has approved them.
 */
@Component
public class MakeAccounts extends BudgetWork implements Operation<MakeAccounts.Command> {

    /** What is asked. */
    public record Command(BudgetTableId table, @Field(min = 1900, max = 2199) int year,
            LocalDate date) {}

    private final BudgetTables tables;
    private final TableRows rows;
    private final YearOfTable years;

    MakeAccounts(BudgetTables tables, TableRows rows, YearOfTable years) {
        this.tables = tables;
        this.rows = rows;
        this.years = years;
    }

    @Override
    public String name() {
        return "budget.make-accounts";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        KeptTable table = tables.find(context.sql(), context.unit(), command.table().value())
                .orElseThrow();
        LocalDate over = LocalDate.of(command.year() + 1, 1, 1);
        if (context.today().isBefore(over)) {
            return Proposal.refusedAt("year", RefusalCode.TOO_EARLY, over);
        }
        if (tables.accountsStand(context.sql(), table.id(), command.year())) {
            return Proposal.refusedAt("year", RefusalCode.NOT_OPEN_ANY_MORE);
        }
        YearOfTable.Year year =
                years.of(context.sql(), context.unit(), table, command.year());
        if (!year.elsewhere().isEmpty()) {
            return Proposal.refusedAt("year", RefusalCode.PURPOSE_WITHOUT_LINE,
                    String.join(", ", year.elsewhere().keySet()),
                    Money.sum(year.elsewhere().values()));
        }
        if (year.known().values().stream().allMatch(known -> known.booked().isZero())) {
            return Proposal.refusedAt("year", RefusalCode.NOTHING_TO_DO);
        }
        Table made = AccountsColumn.in(year);
        List<TableRows.Continued> continued = rows.continued(context.sql(), table, made);
        if (continued.stream().noneMatch(TableRows.Continued::isNew)) {
            return Proposal.refusedAt("year", RefusalCode.ALREADY_DONE);
        }
        TableRows.New version = new TableRows.New(context.ids().next(), table.id(),
                table.versions() + 1, KeptTable.Source.BOOK, Integer.toString(command.year()),
                null, 1, command.date(), made, continued, List.of());
        return Proposal.act(Draft.on(command.date(), context)
                .result("table", table.id())
                .effect((sql, fact) -> rows.add(sql, context, version, fact.id())));
    }
}
