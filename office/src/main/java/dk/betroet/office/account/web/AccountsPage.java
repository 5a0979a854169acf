package dk.betroet.office.account.web;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.account.bank.BankDesk;
import dk.betroet.office.account.bank.BankRows;
import dk.betroet.office.account.bank.BankState;
import dk.betroet.office.account.period.Reconciliations;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.AmountView;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How the unit's bank accounts stand: with the bank, with the book, and what is left to do. */
@Controller
class AccountsPage {

    private final Database database;
    private final WritePath writePath;
    private final BankDesk desk;
    private final BankRows rows;
    private final Reconciliations reconciliations;
    private final Readings readings;

    AccountsPage(Database database, WritePath writePath, BankDesk desk, BankRows rows,
            Reconciliations reconciliations, Readings readings) {
        this.database = database;
        this.writePath = writePath;
        this.desk = desk;
        this.rows = rows;
        this.reconciliations = reconciliations;
        this.readings = readings;
    }

    /** One account with what the book says is on it. */
    private record Standing(BankState state, Money book) {}

    private record Overview(List<Standing> accounts, Optional<Reconciliations.Made> last) {}

    @GetMapping("/u/{slug}/accounts")
    String overview(Visit visit, Model model) {
        visit.mustSeeUnit();
        Overview found = database.read(visit.tenant(), sql -> new Overview(
                standings(visit, sql), reconciliations.last(sql, visit.unit().id())));
        model.addAttribute("page", PageView.titled(Text.of("account.page.accounts"))
                .withLead(Text.of("account.page.accounts-lead"))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())))
                .withActions(
                        LinkView.to(visit.path("/reconciliation"),
                                Text.of("account.page.reconciliation")),
                        LinkView.to(visit.path("/periods"), Text.of("account.page.periods")),
                        LinkView.to(visit.path("/statements"),
                                Text.of("account.page.statements"))));
        model.addAttribute("amounts", amounts(found));
        model.addAttribute("table", table(visit, found.accounts()));
        return "account/overview";
    }

    private List<Standing> standings(Visit visit, JdbcClient sql) {
        var today = writePath.context(visit.caller(), visit.unit().id(), sql).today();
        return desk.states(sql, visit.unit().id(), today).stream()
                .map(state -> new Standing(
                        state, desk.book(sql, state.account().place(), today)))
                .toList();
    }

    private static List<AmountView> amounts(Overview found) {
        Money bank = Money.sum(found.accounts().stream().map(one -> one.state().bank()).toList());
        Money book = Money.sum(found.accounts().stream().map(Standing::book).toList());
        Text last = found.last()
                .map(made -> Text.of("account.page.last-reconciled", made.asOf()))
                .orElse(Text.of("account.page.never-reconciled"));
        return List.of(
                AmountView.of(Text.of("account.page.bank-says"), bank),
                new AmountView(Text.of("account.page.book-says"), book, Tone.NEUTRAL, last));
    }

    private static TableView table(Visit visit, List<Standing> accounts) {
        return new TableView(
                Text.of("account.page.accounts"),
                List.of(ColumnView.of("name", Text.of("account.page.account")),
                        ColumnView.of("covered", Text.of("account.page.covered")),
                        ColumnView.numeric("bank", Text.of("account.page.bank")),
                        ColumnView.numeric("book", Text.of("account.page.book")),
                        ColumnView.numeric("left", Text.of("account.page.left")),
                        ColumnView.of("state", Text.of("account.page.state"))),
                accounts.stream().map(one -> RowView.of(
                        Cell.link(visit.path("/accounts/" + one.state().account().place()),
                                Text.plain(one.state().account().name())),
                        one.state().coveredThrough().map(Cell::of).orElse(Cell.nothing()),
                        one.state().coveredThrough().isEmpty()
                                ? Cell.nothing() : Cell.of(one.state().bank()),
                        Cell.of(one.book()),
                        Cell.of((long) one.state().lines().size()
                                + one.state().movements().size()),
                        Cell.of(status(one)))).toList(),
                null);
    }

    private static StatusView status(Standing one) {
        BankState state = one.state();
        if (state.coveredThrough().isEmpty()) {
            return new StatusView(Tone.ATTENTION, Text.of("account.page.no-statement"));
        }
        Money outstanding = Money.sum(state.lines().stream().map(BankRows.Line::amount).toList())
                .minus(Money.sum(state.movements().stream().map(each -> each.amount()).toList()));
        if (!one.book().plus(outstanding).equals(state.bank())) {
            return new StatusView(Tone.BAD, Text.of("account.page.does-not-add-up"));
        }
        return state.unexplained() > 0
                ? new StatusView(Tone.ATTENTION, Text.of("account.page.to-match"))
                : new StatusView(Tone.GOOD, Text.of("account.page.adds-up"));
    }

    @GetMapping("/u/{slug}/accounts/{place:[0-9a-f-]{36}}")
    String account(Visit visit, @PathVariable UUID place, Model model) {
        visit.mustSeeUnit();
        record Found(BankRows.Account account, List<BankRows.Statement> statements) {}
        Found found = database.read(visit.tenant(), sql -> rows
                .account(sql, visit.unit().id(), place)
                .map(account -> new Found(account, rows.statements(sql, place))))
                .orElseThrow(NotHere::new);
        readings.note(visit, found.account(), "account.bank");
        String here = "/accounts/" + place;
        model.addAttribute("page", PageView.titled(Text.plain(found.account().name()))
                .withLead(found.account().number() == null
                        ? Text.of("account.page.no-number")
                        : Text.of("account.page.number", found.account().number()))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())),
                        LinkView.to(visit.path("/accounts"), Text.of("account.page.accounts")))
                .withActions(actions(visit, here)));
        model.addAttribute("table", statements(visit, found.statements()));
        model.addAttribute("amounts", List.of());
        return "account/overview";
    }

    /** Who only looks over the unit sees what matches, and brings no statements. */
    private static LinkView[] actions(Visit visit, String here) {
        LinkView matching = LinkView.to(
                visit.path(here + "/matching"), Text.of("account.page.matching"));
        LinkView bring = LinkView.to(
                visit.path(here + "/import"), Text.of("account.import-statement.title"));
        return visit.is(Role.EMPLOYEES)
                ? new LinkView[] {bring, matching} : new LinkView[] {matching};
    }

    private static TableView statements(Visit visit, List<BankRows.Statement> statements) {
        return new TableView(
                Text.of("account.page.bank-statements"),
                List.of(ColumnView.of("number", Text.of("account.page.statement-number")),
                        ColumnView.of("from", Text.of("account.page.from")),
                        ColumnView.of("through", Text.of("account.page.through")),
                        ColumnView.numeric("opening", Text.of("account.page.opening")),
                        ColumnView.numeric("closing", Text.of("account.page.closing")),
                        ColumnView.of("file", Text.of("account.page.file"))),
                statements.reversed().stream().map(one -> RowView.of(
                        Cell.of(String.valueOf(one.number())),
                        Cell.of(one.from()), Cell.of(one.through()),
                        Cell.of(one.opening()), Cell.of(one.closing()),
                        Cell.link(visit.path("/evidence/" + one.evidence()),
                                Text.plain(one.format())))).toList(),
                null);
    }
}
