package dk.betroet.office.budget.spending;

import dk.betroet.accounts.table.Kind;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.budget.table.BudgetTables;
import dk.betroet.office.budget.table.KeptTable;
import dk.betroet.office.budget.table.KeptTablePages;
import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.AmountView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far this year's costs have come, on the first page: budgeted, used, committed and left, all
 * lines of costs together, of the first table that has a budget for the year.
 */
@Component
final class YearPanel implements Panel {

    private static final int AMOUNTS = 400;

    private final BudgetTables tables;
    private final YearOfTable years;
    private final Clock clock;

    YearPanel(BudgetTables tables, YearOfTable years, Clock clock) {
        this.tables = tables;
        this.years = years;
        this.clock = clock;
    }

    @Override
    public Optional<View> show(Visit visit, JdbcClient sql) {
        if (!KeptTablePages.isKept(visit)) {
            return Optional.empty();
        }
        int year = LocalDate.ofInstant(clock.instant(), Formats.ZONE).getYear();
        return tables.in(sql, visit.unit().id()).stream()
                .filter(table -> YearFigures.budget(
                        tables.newest(sql, table).table(), year).isPresent())
                .findFirst()
                .map(table -> view(visit, sql, table, year));
    }

    private View view(Visit visit, JdbcClient sql, KeptTable table, int year) {
        YearOfTable.Year of = years.of(sql, visit.unit().id(), table, year);
        Money budget = Money.ZERO;
        Money used = Money.ZERO;
        Money committed = Money.ZERO;
        for (YearFigures.YearRow row : of.figures().rows(year, of.known(), of.rules(), false)) {
            Money budgeted = row.budget() == null ? Money.ZERO : row.budget();
            boolean cost = !budgeted.isNegative() && !row.used().isNegative();
            if (row.row().kind() == Kind.LINE && cost) {
                budget = budget.plus(budgeted);
                used = used.plus(row.used());
                committed = committed.plus(row.committed());
            }
        }
        Money left = budget.minus(used).minus(committed);
        return View.of(AMOUNTS, Text.of("budget.panel.title", Integer.toString(year)), List.of())
                .withAmounts(List.of(
                        AmountView.of(Text.of("budget.year.budget"), budget),
                        AmountView.of(Text.of("budget.year.used"), used),
                        AmountView.of(Text.of("budget.year.committed"), committed),
                        new AmountView(Text.of("budget.year.left"), left,
                                left.isNegative() ? Tone.ATTENTION : Tone.NEUTRAL, null)))
                .withMore(LinkView.to(KeptTablePages.path(visit, table) + "/years",
                        Text.of("budget.panel.more")));
    }
}
