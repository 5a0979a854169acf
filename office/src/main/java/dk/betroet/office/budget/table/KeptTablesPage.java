package dk.betroet.office.budget.table;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.EmptyView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The unit's kept tables, each with how far its columns have come. */
@Controller
class KeptTablesPage {

    private static final int ORDER = 310;

    private final Database database;
    private final BudgetTables tables;

    KeptTablesPage(Database database, BudgetTables tables) {
        this.database = database;
        this.tables = tables;
    }

    /** The way to them, where budgets and accounts are kept. */
    @Component
    static class BudgetsPlace implements Navigation {

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            return KeptTablePages.isKept(visit)
                    ? List.of(Item.of(ORDER, "budget.tables.title", visit.path("/budgets")))
                    : List.of();
        }
    }

    @GetMapping("/u/{slug}/budgets")
    String list(Visit visit, Model model) {
        visit.mustSeeUnit();
        List<RowView> rows = database.read(visit.tenant(), sql ->
                tables.in(sql, visit.unit().id()).stream()
                        .map(table -> row(visit, tables.newest(sql, table), table)).toList());
        List<LinkView> actions = new ArrayList<>();
        if (visit.is(Role.EMPLOYEES)) {
            actions.add(LinkView.to(visit.path("/budgets/import"),
                    Text.of("budget.import-table.title")));
        }
        if (visit.is(BudgetDesk.CHECKERS)) {
            actions.add(LinkView.to(visit.path("/budgets/check"),
                    Text.of("budget.check.title")));
        }
        model.addAttribute("page", PageView.titled(Text.of("budget.tables.title"))
                .withLead(Text.of("budget.tables.lead"))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())))
                .withActions(actions.toArray(LinkView[]::new)));
        model.addAttribute("tables", rows.isEmpty() ? List.of() : List.of(new TableView(
                Text.of("budget.tables.title"),
                List.of(ColumnView.of("title", Text.of("budget.table")),
                        ColumnView.of("columns", Text.of("budget.columns")),
                        ColumnView.numeric("versions", Text.of("budget.versions")),
                        ColumnView.of("on", Text.of("budget.kept-on"))), rows, null)));
        model.addAttribute("empty", rows.isEmpty()
                ? EmptyView.of(Text.of("budget.tables.none")) : null);
        return "budget/tables";
    }

    private static RowView row(Visit visit, KeptTable.Version version, KeptTable table) {
        int first = version.table().heads().stream().mapToInt(head -> head.year()).min()
                .orElse(0);
        int last = version.table().heads().stream().mapToInt(head -> head.year()).max()
                .orElse(0);
        return RowView.of(Cell.link(visit.path("/budgets/" + table.id()),
                        Text.plain(table.title())),
                Cell.of(Text.of("budget.years", (long) version.columns().size(),
                        Integer.toString(first), Integer.toString(last))),
                Cell.of((long) table.versions()), Cell.of(version.keptOn()));
    }
}
