package dk.betroet.office.commonfund.pool;

import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.document.PaperView;
import dk.betroet.office.platform.document.Papers;
import dk.betroet.office.platform.ledger.Facts;
import dk.betroet.office.platform.ledger.FundBook;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Common funds of a unit, one of them, and the account its members were given as a paper. */
@Controller
class FundPages {

    private final Database database;
    private final CommonFunds funds;
    private final Members members;
    private final FundViews views;
    private final FundPapers fundPapers;
    private final FundBook book;
    private final Facts facts;
    private final Papers papers;
    private final Wording wording;
    private final ReadLog readLog;
    private final Clock clock;
    private final boolean demo;

    FundPages(Database database, CommonFunds funds, Members members, FundViews views,
            FundPapers fundPapers, FundBook book, Facts facts, Papers papers, Wording wording,
            ReadLog readLog, Clock clock, @Value("${betroet.demo:false}") boolean demo) {
        this.database = database;
        this.funds = funds;
        this.members = members;
        this.views = views;
        this.fundPapers = fundPapers;
        this.book = book;
        this.facts = facts;
        this.papers = papers;
        this.wording = wording;
        this.readLog = readLog;
        this.clock = clock;
        this.demo = demo;
    }

    /** What stands on the paper. */
    private record Account(CommonFund fund, FundPapers.Given given, List<FundBook.Line> moved,
            String authority, String hash) {}

    @GetMapping("/u/{slug}/common-funds")
    String all(Visit visit, Model model) {
        allow(visit.seesUnit());
        PageView page = PageView.titled(Text.of("commonfund.pages.title"))
                .withLead(Text.of("commonfund.pages.lead"));
        model.addAttribute("page", visit.is(Role.LEADERS)
                ? page.withActions(action(visit, "open-common-fund", ""))
                : page);
        model.addAttribute("table", database.read(visit.tenant(), sql -> views.all(visit, sql)));
        return "commonfund/funds";
    }

    @GetMapping("/u/{slug}/common-funds/{fund}")
    String one(Visit visit, @PathVariable UUID fund, Model model) {
        allow(visit.seesUnit());
        FundViews.One one = database.read(visit.tenant(), sql -> views.one(visit, sql,
                find(sql, visit, fund), LocalDate.ofInstant(clock.instant(), Formats.ZONE),
                wording.current()));
        readLog.note(visit.caller(), one.shown(), visit.unit().id(), "commonfund.fund",
                visit.foremost().map(Role::id).orElseThrow());
        PageView page = PageView.titled(Text.plain(one.fund().name()))
                .below(LinkView.to(visit.path("/common-funds"), Text.of("commonfund.pages.title")));
        String which = "?fund=" + fund;
        boolean works = visit.is(Role.EMPLOYEES) && one.fund().closedOn() == null;
        model.addAttribute("page", works
                ? page.withActions(
                        action(visit, "contribute", which), action(visit, "spend", which),
                        action(visit, "join-fund", which), action(visit, "leave-fund", which),
                        action(visit, "decide-surplus", which),
                        action(visit, "fund-account", which))
                : page);
        model.addAttribute("one", one);
        return "commonfund/fund";
    }

    @GetMapping("/u/{slug}/common-funds/{fund}/accounts/{fact:[0-9a-f-]{36}}.pdf")
    ResponseEntity<byte[]> account(
            Visit visit, @PathVariable UUID fund, @PathVariable UUID fact) {
        Account account = database.read(visit.tenant(), sql -> account(sql, visit, fund, fact));
        PaperView paper = new PaperView(Text.of("commonfund.paper.title"),
                Text.plain(account.fund().name()), account.authority(), visit.unit().name(),
                account.given().on(), null, account.hash(), demo);
        byte[] pdf = papers.pdf("commonfund/account-paper", wording.current().language(), paper,
                Map.of("from", account.given().from(), "through", account.given().through(),
                        "figures", figures(account.given().figures()),
                        "lines", lines(account.moved())));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
                        .filename("regnskab-" + account.given().through() + ".pdf")
                        .build().toString())
                .body(pdf);
    }

    private Account account(JdbcClient sql, Visit visit, UUID fund, UUID fact) {
        CommonFund found = find(sql, visit, fund);
        boolean own = views.people(sql, members.ever(sql, fund)).values().stream()
                .anyMatch(visit::sees);
        allow(visit.seesUnit() || own);
        FundPapers.Given given = fundPapers.given(sql, fund).stream()
                .filter(one -> one.fact().equals(fact))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String authority = sql.sql("select name from authority where authority_id = ?")
                .param(visit.caller().authority())
                .query(String.class)
                .single();
        return new Account(found, given, book.lines(sql, fund, given.from(), given.through()),
                authority, facts.recorded(sql, visit.unit().id(), fact).orElseThrow().hash()
                        .toString());
    }

    private static TableView figures(FundPapers.Figures figures) {
        return new TableView(Text.of("commonfund.paper.figures"),
                List.of(ColumnView.of("what", Text.of("commonfund.paper.what")),
                        ColumnView.numeric("amount", Text.of("commonfund.pages.amount"))),
                List.of(row("commonfund.paper.opening", Cell.of(figures.opening())),
                        row("commonfund.paper.income", Cell.of(figures.income())),
                        row("commonfund.paper.expense", Cell.of(figures.expense().negate()))),
                row("commonfund.paper.closing", Cell.of(figures.closing())));
    }

    private static TableView lines(List<FundBook.Line> moved) {
        return new TableView(Text.of("commonfund.pages.book"),
                List.of(ColumnView.of("day", Text.of("commonfund.pages.day")),
                        ColumnView.numeric("voucher", Text.of("commonfund.pages.voucher")),
                        ColumnView.of("purpose", Text.of("commonfund.pages.purpose")),
                        ColumnView.numeric("amount", Text.of("commonfund.pages.amount"))),
                moved.stream().map(line -> RowView.of(Cell.of(line.day()),
                        Cell.of(line.voucher()), Cell.of(FundViews.purpose(line.purpose())),
                        Cell.of(line.amount()))).toList(),
                null);
    }

    private static RowView row(String key, Cell value) {
        return RowView.of(Cell.of(Text.of(key)), value);
    }

    private static LinkView action(Visit visit, String verb, String which) {
        return LinkView.to(visit.path("/commonfund/" + verb + which),
                Text.of("commonfund." + verb + ".do"));
    }

    private CommonFund find(JdbcClient sql, Visit visit, UUID fund) {
        return funds.find(sql, visit.unit().id(), fund)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void allow(boolean may) {
        if (!may) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** Where common funds stand in the navigation. */
    @Component
    static class FundsPlace implements Navigation {

        private static final int ORDER = 600;

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            return visit.seesUnit()
                    ? List.of(Item.of(
                            ORDER, "commonfund.pages.title", visit.path("/common-funds")))
                    : List.of();
        }
    }
}
