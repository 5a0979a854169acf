package dk.betroet.office.budget.table;

import dk.betroet.accounts.check.Checks;
import dk.betroet.accounts.check.Report;
import dk.betroet.accounts.check.Texts;
import dk.betroet.accounts.read.AccountsFile;
import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Table;
import dk.betroet.accounts.write.Convention;
import dk.betroet.office.budget.Drawn;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.decision.CarriedOutOn;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.chart.Balance;
import dk.betroet.office.platform.web.chart.BalanceChart;
import dk.betroet.office.platform.web.chart.ChartView;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One kept table: its figures, what was decided, its notes, its versions, and what it carries. */
@Controller
@RequestMapping("/u/{slug}/budgets/{table:[0-9a-f-]{36}}")
class KeptTablePage {

    private static final String INSIDE = "inside";
    private static final String POSITIVE = "positive";

    private final Database database;
    private final BudgetTables tables;
    private final KeptTablePages pages;
    private final PaperReading reading;
    private final CarriedOutOn carriedOut;
    private final Wording wording;

    KeptTablePage(Database database, BudgetTables tables, KeptTablePages pages,
            PaperReading reading, CarriedOutOn carriedOut, Wording wording) {
        this.database = database;
        this.tables = tables;
        this.pages = pages;
        this.reading = reading;
        this.carriedOut = carriedOut;
        this.wording = wording;
    }

    @GetMapping
    String show(Visit visit, @PathVariable UUID table,
            @RequestParam(defaultValue = INSIDE) String signs, Model model) {
        KeptTablePages.Found found = pages.find(visit, table);
        String at = KeptTablePages.path(visit, found.table());
        List<LinkView> actions = new ArrayList<>();
        actions.add(LinkView.to(at + "/years", Text.of("budget.see-year")));
        actions.add(LinkView.to(at + "/carry", Text.of("budget.carry.title")));
        actions.add(LinkView.to(at + "/report", Text.of("budget.report.title")));
        if (visit.is(Role.EMPLOYEES)) {
            actions.add(LinkView.to(visit.path("/budgets/import?table=" + table),
                    Text.of("budget.next-version")));
            actions.add(LinkView.to(visit.path("/budget/add-note"),
                    Text.of("budget.add-note.title")));
        }
        PageView page = PageView.titled(Text.plain(found.table().title()))
                .withLead(Text.of(signs.equals(POSITIVE) ? "budget.signs.positive"
                        : "budget.signs.inside"))
                .below(LinkView.to(visit.path("/budgets"), Text.of("budget.tables.title")))
                .withActions(actions.toArray(LinkView[]::new));
        fill(visit, found, found.newest(), signs, page, model);
        model.addAttribute("signs", others(at, signs));
        model.addAttribute("versions", versions(at, found));
        return "budget/table";
    }

    @GetMapping("/versions/{version:[0-9a-f-]{36}}")
    String version(Visit visit, @PathVariable UUID table,
            @PathVariable("version") UUID id,
            @RequestParam(defaultValue = INSIDE) String signs, Model model) {
        KeptTablePages.Found found = pages.find(visit, table);
        KeptTable.Version version = found.version(id);
        int number = version.number();
        PageView page = PageView.titled(Text.of("budget.version.title",
                        found.table().title(), (long) number))
                .withLead(Text.of(number == found.table().versions()
                        ? "budget.version.newest" : "budget.version.older"))
                .below(KeptTablePages.above(visit, found.table()));
        fill(visit, found, version, signs, page, model);
        model.addAttribute("signs", others(KeptTablePages.path(visit, found.table())
                + "/versions/" + id, signs));
        found.versions().stream().filter(one -> one.number() == number - 1).findFirst()
                .ifPresent(before -> model.addAttribute("differences",
                        TableViews.differences(before.table(), version.table())));
        ofPaper(visit, version).flatMap(Drawn::findings)
                .ifPresent(findings -> model.addAttribute("findings", findings));
        List<KeptTable.Answered> answers = database.read(visit.tenant(), sql ->
                tables.answers(sql, version.id()));
        model.addAttribute("answers", answers.isEmpty() ? null : answered(answers));
        return "budget/table";
    }

    /** The same page in the other signs. */
    private static LinkView others(String here, String signs) {
        boolean positive = signs.equals(POSITIVE);
        return LinkView.to(here + "?signs=" + (positive ? INSIDE : POSITIVE),
                Text.of(positive ? "budget.signs.show-inside" : "budget.signs.show-positive"));
    }

    /** What is found in the whole paper, its text, notes and other tables with it. */
    private Optional<Drawn> ofPaper(Visit visit, KeptTable.Version version) {
        UUID file = version.file();
        return file == null ? Optional.empty() : database.read(visit.tenant(), sql ->
                        reading.read(sql, visit.unit().id(), file, version.document()))
                .flatMap(outcome -> outcome instanceof AccountsFile.Read(var document)
                        ? Optional.of(new Drawn(Checks.run(List.of(document)), texts()))
                        : Optional.empty());
    }

    private Texts texts() {
        return Texts.in(wording.current().language().toLocale());
    }

    private void fill(Visit visit, KeptTablePages.Found found, KeptTable.Version version,
            String signs, PageView page, Model model) {
        Convention convention = signs.equals(POSITIVE)
                ? Convention.ALL_POSITIVE : Convention.COSTS_LESS_INCOME;
        Table shown = convention.of(version.table());
        Report report = Checks.run(List.of(new Document(
                version.document(), List.of(version.table()), List.of(), List.of())));
        Drawn drawn = new Drawn(report, texts());
        String at = KeptTablePages.path(visit, found.table())
                + "/versions/" + version.id();
        List<NoticeView> notices = new ArrayList<>(notices(report, version));
        TableView columns = database.read(visit.tenant(), sql -> {
            notices.addAll(carriedOut.warnings(sql, visit, version.decisions()));
            return TableViews.columns(visit, version,
                    version.number() == found.table().versions(),
                    decision -> carriedOut.cell(sql, visit, decision));
        });
        model.addAttribute("page", page.withNotices(notices));
        model.addAttribute("facts", facts(visit, version));
        model.addAttribute("columns", columns);
        model.addAttribute("figures", drawn.table(shown));
        model.addAttribute("notes", TableViews.notes(version, found.notes()));
        model.addAttribute("findings", drawn.findings().orElse(null));
        model.addAttribute("files", List.of(
                LinkView.to(at + "/workbook", Text.of("budget.file.workbook")),
                LinkView.to(at + "/package", Text.of("budget.file.package"))));
    }

    private static List<NoticeView> notices(Report report, KeptTable.Version version) {
        List<NoticeView> notices = new ArrayList<>();
        if (!report.findings().isEmpty()) {
            notices.add(new NoticeView(Tone.ATTENTION,
                    Text.of("budget.check.found", (long) report.findings().size()),
                    Text.of("budget.check.tried", (long) report.tried(), (long) report.held()),
                    LinkView.to("#findings", Text.of("budget.see-findings"))));
        }
        if (version.table().rows().size() > Drawn.ROWS_MAX) {
            notices.add(NoticeView.of(Tone.INFO,
                    Text.of("budget.table.cut", (long) Drawn.ROWS_MAX)));
        }
        return notices;
    }

    private static FactsView facts(Visit visit, KeptTable.Version version) {
        UUID file = version.file();
        FactsView facts = FactsView.none()
                .with(Text.of("budget.version"), Cell.of((long) version.number()))
                .with(Text.of("budget.kept-on"), Cell.of(version.keptOn()));
        return facts.with(Text.of("budget.source"), file == null
                ? Cell.of(Text.of("budget.source.book", version.document()))
                : Cell.link(visit.path("/evidence/" + file), Text.plain(version.document())));
    }

    private static TableView versions(String at, KeptTablePages.Found found) {
        List<RowView> rows = found.versions().stream().map(version -> RowView.of(
                Cell.link(at + "/versions/" + version.id(),
                        Text.of("budget.version.number", (long) version.number())),
                Cell.of(version.document()), Cell.of(version.keptOn()),
                Cell.of((long) version.columns().size()))).toList();
        return new TableView(Text.of("budget.versions"), List.of(
                ColumnView.of("number", Text.of("budget.version")),
                ColumnView.of("document", Text.of("budget.source")),
                ColumnView.of("on", Text.of("budget.kept-on")),
                ColumnView.numeric("columns", Text.of("budget.columns"))), rows, null);
    }

    private static TableView answered(List<KeptTable.Answered> answers) {
        return new TableView(Text.of("budget.answers"), List.of(
                ColumnView.of("question", Text.of("budget.check.question")),
                ColumnView.of("about", Text.of("budget.check.about")),
                ColumnView.of("answer", Text.of("budget.answer"))),
                answers.stream().map(one -> RowView.of(
                        Cell.of(Text.of("budget.question." + one.question())),
                        Cell.of(one.about().isEmpty() ? "—" : one.about()),
                        Cell.of(one.answer().isEmpty() ? Text.of("budget.answer.as-shown")
                                : Text.plain(one.answer())))).toList(), null);
    }

    /** What is carried from year to year, drawn, with every break told. */
    @GetMapping("/carry")
    String carry(Visit visit, @PathVariable UUID table, Model model) {
        KeptTablePages.Found found = pages.find(visit, table);
        List<CarryChain.Link> chain = CarryChain.of(found.versions(), found.rebasings());
        long breaks = chain.stream()
                .filter(link -> !link.gap().isZero() || !link.slip().isZero()).count();
        PageView page = PageView.titled(Text.of("budget.carry.title"))
                .withLead(Text.of("budget.carry.lead"))
                .below(KeptTablePages.above(visit, found.table()));
        if (!chain.isEmpty()) {
            page = page.withNotices(List.of(NoticeView.of(
                    breaks == 0 ? Tone.GOOD : Tone.ATTENTION,
                    Text.of("budget.carry.breaks", breaks))));
        }
        model.addAttribute("page", visit.is(Role.LEADERS)
                ? page.withActions(LinkView.to(visit.path("/budget/rebase-carry?table=" + table),
                        Text.of("budget.rebase-carry.title"))) : page);
        model.addAttribute("chart", chart(chain));
        model.addAttribute("tables", List.of(
                TableViews.carry(chain, Drawn.isWhole(found.newest().table())),
                TableViews.rebasings(found.rebasings())));
        return "budget/carry";
    }

    private @Nullable ChartView chart(List<CarryChain.Link> chain) {
        List<Balance> balances = new ArrayList<>();
        for (CarryChain.Link link : chain) {
            balances.add(new Balance(LocalDate.of(link.year(), 1, 1), link.opening()));
            if (link.closing() != null) {
                balances.add(new Balance(LocalDate.of(link.year(), 12, 31), link.closing()));
            }
        }
        return balances.isEmpty() ? null : BalanceChart.draw("carry",
                Text.of("budget.carry.drawn"), balances, balances.getLast().day(),
                wording.current());
    }
}
