package dk.betroet.office.budget.table;

import dk.betroet.accounts.table.Basis;
import dk.betroet.accounts.table.Head;
import dk.betroet.accounts.table.Table;
import dk.betroet.office.budget.Drawn;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.document.Letterhead;
import dk.betroet.office.platform.document.PaperAnswer;
import dk.betroet.office.platform.document.PaperView;
import dk.betroet.office.platform.document.Papers;
import dk.betroet.office.platform.unit.Units;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The annual report on paper: the year's budget and accounts beside the year before and the next
 * one, by what each was decided, the notes, and what is carried on with every break told.
 */
@Controller
class AnnualReport {

    private final Database database;
    private final KeptTablePages pages;
    private final Letterhead letterhead;
    private final Papers papers;
    private final Wording wording;
    private final Clock clock;

    AnnualReport(Database database, KeptTablePages pages, Letterhead letterhead, Papers papers,
            Wording wording, Clock clock) {
        this.database = database;
        this.pages = pages;
        this.letterhead = letterhead;
        this.papers = papers;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * The report.
     *
     * @param year the year; 0 for the last one that has accounts
     */
    @GetMapping("/u/{slug}/budgets/{table:[0-9a-f-]{36}}/report")
    ResponseEntity<byte[]> report(Visit visit, @PathVariable UUID table,
            @RequestParam(defaultValue = "0") int year) {
        KeptTablePages.Found found = pages.find(visit, table);
        KeptTable.Version version = found.newest();
        int of = year == 0 ? lastYear(version.table()) : year;
        List<Integer> columns = columns(version.table(), of);
        if (columns.isEmpty()) {
            throw new NotHere();
        }
        List<CarryChain.Link> chain = CarryChain.of(found.versions(), found.rebasings());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        PaperView paper = database.read(visit.tenant(), sql -> letterhead.of(sql,
                visit.unit().id(), Text.of("budget.report.of", Integer.toString(of)),
                Text.plain(found.table().title()), today,
                wording.current().say(Text.of("budget.version.number",
                        (long) version.number())), null));
        Map<String, Object> model = new HashMap<>();
        model.put("facts", facts(version, columns));
        model.put("figures", TableViews.sheet(
                Text.of("budget.report.figures"), version.table(), columns));
        model.put("notes", TableViews.notes(version, found.notes()));
        model.put("chain", carry(chain, Drawn.isWhole(version.table())));
        model.put("rebasings", TableViews.rebasings(found.rebasings()));
        byte[] pdf = papers.pdf("paper/annual-report", wording.current().language(), paper,
                model);
        return PaperAnswer.of(pdf,
                Units.slug(found.table().title()) + "-" + of + ".pdf");
    }

    private static int lastYear(Table table) {
        return table.heads().stream()
                .filter(head -> head.basis() == Basis.ACCOUNTS).mapToInt(Head::year).max()
                .orElseGet(() -> table.heads().stream().mapToInt(Head::year).max().orElse(0));
    }

    /** Accounts of the year before, all of the year, the budget of the next. */
    private static List<Integer> columns(Table table, int year) {
        Comparator<Integer> order = Comparator.comparing(i -> table.heads().get(i).year());
        return IntStream.range(0, table.width()).boxed().filter(i -> {
            Head head = table.heads().get(i);
            return head.year() == year
                    || head.year() == year - 1 && head.basis() == Basis.ACCOUNTS
                    || head.year() == year + 1 && head.basis() == Basis.BUDGET;
        }).sorted(order.thenComparing(i -> table.heads().get(i).basis())).toList();
    }

    private static FactsView facts(KeptTable.Version version, List<Integer> columns) {
        FactsView facts = FactsView.none()
                .with(Text.of("budget.source"), Cell.of(version.document()))
                .with(Text.of("budget.kept-on"), Cell.of(version.keptOn()));
        for (int i : columns) {
            KeptTable.Column column = version.columns().get(i);
            facts = facts.with(TableViews.column(version.table().heads().get(i)),
                    column.approved() == null && column.proposed() == null
                            ? Cell.of(TableViews.status(column).label())
                            : TableViews.decision(column));
        }
        return facts;
    }

    /** The chain as paper has room for it. */
    private static TableView carry(List<CarryChain.Link> chain, boolean whole) {
        List<RowView> rows = new ArrayList<>();
        for (RowView row : TableViews.carry(chain, whole).rows()) {
            List<Cell> cells = row.cells();
            rows.add(RowView.of(cells.get(0), cells.get(3), cells.get(4), cells.get(5),
                    cells.get(6)));
        }
        return new TableView(Text.of("budget.carry"), List.of(
                ColumnView.of("year", Text.of("budget.column")),
                ColumnView.numeric("opening", Text.of("budget.carry.opening")),
                ColumnView.numeric("result", Text.of("budget.carry.result")),
                ColumnView.numeric("closing", Text.of("budget.carry.closing")),
                ColumnView.of("follows", Text.of("budget.carry.follows"))), rows, null);
    }
}
