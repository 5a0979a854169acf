package dk.betroet.office.association.youth;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.association.Desk;
import dk.betroet.office.association.Shown;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.ledger.FundBook;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.AmountView;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.EmptyView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.SmallList;
import dk.betroet.office.platform.web.view.SmallList.Column;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Youth schools' accounts, and one of them with what nobody has reconciled. */
@Controller
class YouthPage {

    private static final List<String> SORTS = List.of("name", "balance", "days");

    private final Database database;
    private final YouthAccounts accounts;
    private final FundBook book;
    private final Persons persons;
    private final Desk desk;

    YouthPage(Database database, YouthAccounts accounts, FundBook book, Persons persons,
            Desk desk) {
        this.database = database;
        this.accounts = accounts;
        this.book = book;
        this.persons = persons;
        this.desk = desk;
    }

    private record Row(YouthAccounts.YouthAccount account, Money balance, long days) {}

    @GetMapping("/u/{slug}/youth-accounts")
    String all(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListQuery query = query(visit, parameters);
        PageView page = PageView.titled(Text.of("association.pages.youth"))
                .withLead(Text.of("association.pages.youth-lead"))
                .below(LinkView.to(
                        visit.path("/associations"), Text.of("association.pages.title")));
        model.addAttribute("page", visit.is(Role.LEADERS)
                ? page.withActions(LinkView.to(visit.path("/association/open-youth-account"),
                        Text.of("association.open-youth-account.title")))
                : page);
        model.addAttribute("list", list(visit).view(Text.of("association.pages.youth"), query,
                List.of(), EmptyView.of(Text.of("association.pages.youth-none"))));
        return "frame/list";
    }

    @GetMapping("/u/{slug}/youth-accounts.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> take(Visit visit, @PathVariable String format,
            @RequestParam Map<String, String> parameters) {
        return desk.file(list(visit), Text.of("association.pages.youth"),
                query(visit, parameters), format);
    }

    @GetMapping("/u/{slug}/youth-accounts/{fund}")
    String one(Visit visit, @PathVariable UUID fund, Model model) {
        visit.mustSeeUnit();
        YouthAccounts.YouthAccount found = database.read(visit.tenant(), sql -> {
            YouthAccounts.YouthAccount one = accounts.find(sql, visit.unit().id(), fund)
                    .orElseThrow(NotHere::new);
            model.addAttribute("one", shown(visit, sql, one));
            return one;
        });
        PageView page = PageView.titled(Text.plain(found.name())).below(
                LinkView.to(visit.path("/associations"), Text.of("association.pages.title")),
                LinkView.to(visit.path("/youth-accounts"), Text.of("association.pages.youth")));
        model.addAttribute("page", page.withActions(actions(visit, found)));
        return "association/one";
    }

    private static LinkView[] actions(Visit visit, YouthAccounts.YouthAccount account) {
        if (account.closedOn() != null) {
            return new LinkView[0];
        }
        List<String> verbs = new ArrayList<>();
        if (visit.is(Role.EMPLOYEES)) {
            verbs.addAll(List.of("note-web-payment", "reconcile-web", "transfer-on"));
        }
        if (visit.is(Role.LEADERS)) {
            verbs.add("close-youth-account");
        }
        return verbs.stream().map(verb -> Desk.action(visit, verb, account.fund()))
                .toArray(LinkView[]::new);
    }

    private static ListQuery query(Visit visit, Map<String, String> parameters) {
        return ListQuery.read(visit.path("/youth-accounts"), parameters, List.of(), SORTS);
    }

    private SmallList<Row> list(Visit visit) {
        visit.mustSeeUnit();
        List<Row> rows = database.read(visit.tenant(), sql ->
                accounts.in(sql, visit.unit().id()).stream()
                        .map(one -> new Row(one, book.balance(sql, one.fund()),
                                accounts.unreconciledDays(sql, one.fund(), desk.today())))
                        .toList());
        return new SmallList<>(List.of(
                Column.sorted("name", Text.of("association.pages.name"), row -> Cell.link(
                        visit.path("/youth-accounts/" + row.account().fund()),
                        Text.plain(row.account().name())),
                        Comparator.comparing(row -> row.account().name())),
                Column.of("number", Text.of("association.open-youth-account.accountNumber"),
                        row -> Cell.of(row.account().number())),
                Column.amounts("balance", Text.of("association.pages.balance"),
                        row -> Cell.of(row.balance()), Comparator.comparing(Row::balance)),
                Column.amounts("days", Text.of("association.pages.unreconciled-days"),
                        row -> Cell.of(row.days()), Comparator.comparing(Row::days))), rows);
    }

    private Shown shown(Visit visit, JdbcClient sql, YouthAccounts.YouthAccount one) {
        UUID fund = one.fund();
        long days = accounts.unreconciledDays(sql, fund, desk.today());
        FactsView facts = FactsView.none()
                .with(Text.of("association.open-youth-account.accountNumber"),
                        Cell.link(visit.path("/places/" + one.place()), Text.plain(one.number())))
                .with(Text.of("association.pages.since"), Cell.of(one.openedOn()))
                .with(Text.of("association.pages.until"), one.closedOn() == null
                        ? Cell.nothing() : Cell.of(one.closedOn()))
                .with(Text.of("association.pages.unreconciled-days"), Cell.of(days == 0
                        ? new StatusView(Tone.GOOD, Text.of("association.pages.all-reconciled"))
                        : new StatusView(Tone.ATTENTION,
                                Text.of("association.pages.days-unreconciled", days))))
                .with(Text.of("association.pages.cards"),
                        Cell.of(Text.of("association.pages.no-cards")));
        List<YouthAccounts.Reconciled> reconciled = accounts.reconciled(sql, fund);
        Map<UUID, String> names = persons.names(sql,
                reconciled.stream().map(YouthAccounts.Reconciled::by).distinct().toList());
        TableView table = new TableView(Text.of("association.pages.reconciled"),
                List.of(ColumnView.of("through", Text.of("association.reconcile-web.through")),
                        ColumnView.of("on", Text.of("association.pages.day")),
                        ColumnView.of("by", Text.of("association.pages.by")),
                        ColumnView.numeric("total", Text.of("association.pages.amount"))),
                reconciled.stream().map(row -> RowView.of(
                        Cell.link(visit.path("/vouchers/" + row.fact()),
                                Text.of("association.pages.through", row.through())),
                        Cell.of(row.on()),
                        Cell.of(names.getOrDefault(row.by(), "—")),
                        Cell.of(row.total()))).toList(),
                null);
        return new Shown(
                List.of(AmountView.of(Text.of("association.pages.balance"),
                                book.balance(sql, fund)),
                        AmountView.of(Text.of("association.pages.unreconciled"),
                                accounts.unreconciled(sql, fund, desk.today()))),
                null, facts, desk.chart(sql, fund, one.openedOn()),
                List.of(table, desk.movements(visit, sql, fund, one.openedOn())));
    }
}
