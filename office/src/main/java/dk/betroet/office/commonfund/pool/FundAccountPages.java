package dk.betroet.office.commonfund.pool;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.document.PaperView;
import dk.betroet.office.platform.document.Papers;
import dk.betroet.office.platform.ledger.Facts;
import dk.betroet.office.platform.ledger.FundBook;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The account that a common fund's members were given, as a page and as a paper. Staff see it, and
 * whoever is or was a member or is tied to one; nobody else (Bilag 7.9 B.9).
 */
@Controller
class FundAccountPages {

    private final Database database;
    private final CommonFunds funds;
    private final Members members;
    private final FundViews views;
    private final FundPapers fundPapers;
    private final FundBook book;
    private final Facts facts;
    private final Papers papers;
    private final Wording wording;
    private final boolean demo;

    FundAccountPages(Database database, CommonFunds funds, Members members, FundViews views,
            FundPapers fundPapers, FundBook book, Facts facts, Papers papers, Wording wording,
            @Value("${betroet.demo:false}") boolean demo) {
        this.database = database;
        this.funds = funds;
        this.members = members;
        this.views = views;
        this.fundPapers = fundPapers;
        this.book = book;
        this.facts = facts;
        this.papers = papers;
        this.wording = wording;
        this.demo = demo;
    }

    /** What stands in the account. */
    private record Account(CommonFund fund, FundPapers.Given given, List<FundBook.Line> moved,
            String authority, String hash) {}

    @GetMapping("/u/{slug}/common-funds/{fund}/accounts/{fact:[0-9a-f-]{36}}")
    String page(Visit visit, @PathVariable UUID fund, @PathVariable UUID fact, Model model) {
        Account account = database.read(visit.tenant(), sql -> account(sql, visit, fund, fact));
        FundPapers.Given given = account.given();
        PageView page = PageView.titled(Text.of("commonfund.paper.of", account.fund().name()))
                .withLead(Text.of("commonfund.paper.lead", given.from(), given.through()))
                .withActions(LinkView.to(
                        FundViews.account(visit, fund, fact) + ".pdf",
                        Text.of("commonfund.paper.print")));
        model.addAttribute("page", visit.seesUnit()
                ? page.below(
                        LinkView.to(visit.path("/common-funds"),
                                Text.of("commonfund.pages.title")),
                        LinkView.to(visit.path("/common-funds/" + fund),
                                Text.plain(account.fund().name())))
                : page);
        model.addAttribute("facts", FactsView.none()
                .with(Text.of("commonfund.fund-account.date"), Cell.of(given.on()))
                .with(Text.of("commonfund.paper.chain"), Cell.of(account.hash())));
        model.addAttribute("tables",
                List.of(figures(given.figures()), lines(account.moved())));
        return "commonfund/account";
    }

    @GetMapping("/u/{slug}/common-funds/{fund}/accounts/{fact:[0-9a-f-]{36}}.pdf")
    ResponseEntity<byte[]> paper(
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
        CommonFund found = funds.find(sql, visit.unit().id(), fund)
                .orElseThrow(NotHere::new);
        boolean own = views.people(sql, members.ever(sql, fund)).values().stream()
                .anyMatch(visit::sees);
        if (!visit.seesUnit() && !own) {
            throw new NotHere();
        }
        FundPapers.Given given = fundPapers.given(sql, fund).stream()
                .filter(one -> one.fact().equals(fact))
                .findFirst()
                .orElseThrow(NotHere::new);
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
}
