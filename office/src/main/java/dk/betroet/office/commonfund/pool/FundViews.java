package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.ledger.FundBook;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.web.chart.BalanceChart;
import dk.betroet.office.platform.web.chart.ChartView;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.AmountView;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.SmallList;
import dk.betroet.office.platform.web.view.SmallList.Column;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Common funds as they are shown. */
@Component
class FundViews {

    private final CommonFunds funds;
    private final Members members;
    private final FundBook book;
    private final FundPapers papers;
    private final Persons persons;

    FundViews(CommonFunds funds, Members members, FundBook book, FundPapers papers,
            Persons persons) {
        this.funds = funds;
        this.members = members;
        this.book = book;
        this.papers = papers;
        this.persons = persons;
    }

    /** One fund's page. */
    record One(CommonFund fund, List<AmountView> amounts, FactsView facts,
            @Nullable ChartView chart, List<TableView> tables, List<UUID> shown) {}

    /** What the list of funds can be sorted by. */
    static final List<String> SORTS = List.of("name", "members", "balance", "account");

    private record Row(CommonFund fund, int members, Money balance) {}

    /** The unit's funds that the filter lets through; those in use when it says nothing. */
    SmallList<?> all(Visit visit, JdbcClient sql, ListQuery query) {
        String wanted = query.filter("name").toLowerCase(Locale.ROOT);
        boolean closed = query.filter("status").equals("closed");
        List<Row> rows = funds.in(sql, visit.unit().id()).stream()
                .filter(fund -> fund.name().toLowerCase(Locale.ROOT).contains(wanted))
                .filter(fund -> query.filter("status").equals("all")
                        || closed == (fund.closedOn() != null))
                .map(fund -> new Row(fund, members.of(sql, fund.id()).size(),
                        book.balance(sql, fund.id())))
                .toList();
        return new SmallList<>(List.of(
                Column.sorted("name", Text.of("commonfund.pages.name"), row -> Cell.link(
                        visit.path("/common-funds/" + row.fund().id()),
                        Text.plain(row.fund().name())),
                        Comparator.comparing(row -> row.fund().name())),
                Column.amounts("members", Text.of("commonfund.pages.members"),
                        row -> Cell.of(row.members()), Comparator.comparing(Row::members)),
                Column.amounts("balance", Text.of("commonfund.pages.balance"),
                        row -> Cell.of(row.balance()), Comparator.comparing(Row::balance)),
                Column.sorted("account", Text.of("commonfund.pages.last-account"),
                        row -> day(row.fund().accountedOn()),
                        Comparator.comparing(row -> Objects.requireNonNullElse(
                                row.fund().accountedOn(), LocalDate.MIN))),
                Column.of("closed", Text.of("commonfund.pages.closed"),
                        row -> day(row.fund().closedOn()))), rows);
    }

    /** The fields of the list's filter. */
    static List<FieldView> filters(ListQuery query) {
        return List.of(
                FieldView.of("name", FieldKind.TEXT, Text.of("commonfund.pages.name"))
                        .optional().withValue(query.filter("name")),
                FieldView.of("status", FieldKind.SELECT, Text.of("commonfund.pages.show"))
                        .optional()
                        .withOptions(List.of(
                                OptionView.of("", Text.of("commonfund.pages.show-open")),
                                OptionView.of("closed", Text.of("commonfund.pages.show-closed")),
                                OptionView.of("all", Text.of("commonfund.pages.show-all"))))
                        .withValue(query.filter("status")));
    }

    /** One fund with its members, its book, decisions and accounts. */
    One one(Visit visit, JdbcClient sql, CommonFund fund, LocalDate today, Words words) {
        List<Membership> ever = members.ever(sql, fund.id());
        Map<UUID, UUID> people = people(sql, ever);
        List<UUID> shown = new ArrayList<>(people.values());
        shown.add(fund.charter().responsible());
        Map<UUID, String> names = persons.names(sql, shown);
        Money balance = book.balance(sql, fund.id());
        List<FundBook.Line> moved = book.lines(sql, fund.id(), fund.openedOn(), today);
        ChartView chart = moved.isEmpty() ? null : BalanceChart.draw("fund",
                Text.of("commonfund.pages.chart"), FundBook.balances(fund.openedOn(), moved),
                today, words);
        return new One(fund,
                List.of(AmountView.of(Text.of("commonfund.pages.balance"), balance)),
                charter(fund.charter(), names), chart,
                List.of(members(sql, fund, ever, people, names, balance), book(visit, moved),
                        decisions(sql, visit, fund), accounts(sql, visit, fund)),
                shown);
    }

    /** What came in and went out, as a table; the words of purposes are those of the book. */
    TableView book(Visit visit, List<FundBook.Line> moved) {
        return new TableView(Text.of("commonfund.pages.book"),
                List.of(ColumnView.of("voucher", Text.of("commonfund.pages.voucher")),
                        ColumnView.of("day", Text.of("commonfund.pages.day")),
                        ColumnView.of("purpose", Text.of("commonfund.pages.purpose")),
                        ColumnView.numeric("amount", Text.of("commonfund.pages.amount"))),
                moved.reversed().stream().map(line -> RowView.of(
                        Cell.link(visit.path("/vouchers/" + line.fact()),
                                Text.plain(Long.toString(line.voucher()))),
                        Cell.of(line.day()),
                        Cell.of(purpose(line.purpose())),
                        Cell.of(line.amount()))).toList(),
                null);
    }

    /** What a purpose is called: a category, or what the bank or the house did. */
    static Text purpose(String code) {
        if (List.of("contribution", "settlement").contains(code)) {
            return Text.of("commonfund.purpose." + code);
        }
        boolean category = Stream.of(Category.values()).anyMatch(one -> one.id().equals(code));
        return Text.of((category ? "choice.category." : "purpose.") + code);
    }

    /** The human beings whose own funds these are. */
    Map<UUID, UUID> people(JdbcClient sql, List<Membership> memberships) {
        Map<UUID, UUID> people = new HashMap<>();
        for (Membership membership : memberships) {
            people.put(membership.member(), sql
                    .sql("select person_id from fund where fund_id = ?")
                    .param(membership.member())
                    .query(UUID.class)
                    .single());
        }
        return people;
    }

    private static FactsView charter(Charter charter, Map<UUID, String> names) {
        Optional<Text> categories = charter.categories().stream()
                .sorted()
                .map(category -> Text.of("choice.category." + category))
                .reduce((before, next) -> Text.of("platform.list.two", before, next));
        FactsView facts = FactsView.none()
                .with(Text.of("commonfund.open-common-fund.purpose"), Cell.of(charter.purpose()))
                .with(Text.of("commonfund.open-common-fund.amount"), Cell.of(charter.amount()))
                .with(Text.of("commonfund.open-common-fund.collection"), Cell.of(Text.of(
                        "choice.collection." + FieldSpec.choiceId(charter.collection()))))
                .with(Text.of("commonfund.open-common-fund.sharing"), Cell.of(Text.of(
                        "choice.sharing." + FieldSpec.choiceId(charter.sharing()))))
                .with(Text.of("commonfund.open-common-fund.responsible"),
                        Cell.of(names.getOrDefault(charter.responsible(), "—")))
                .with(Text.of("commonfund.pages.version"), Cell.of(charter.version()))
                .with(Text.of("commonfund.change-charter.date"), Cell.of(charter.from()));
        return categories
                .map(named -> facts.with(
                        Text.of("commonfund.open-common-fund.categories"), Cell.of(named)))
                .orElse(facts);
    }

    private TableView members(JdbcClient sql, CommonFund fund, List<Membership> ever,
            Map<UUID, UUID> people, Map<UUID, String> names, Money balance) {
        List<Membership> now = members.of(sql, fund.id());
        List<Money> shares = now.isEmpty()
                ? List.of()
                : Shares.of(balance, now, fund.charter().sharing());
        return new TableView(Text.of("commonfund.pages.members"),
                List.of(ColumnView.of("who", Text.of("commonfund.pages.member")),
                        ColumnView.of("joined", Text.of("commonfund.pages.joined")),
                        ColumnView.of("left", Text.of("commonfund.pages.left")),
                        ColumnView.numeric("paid", Text.of("commonfund.pages.paid-in")),
                        ColumnView.numeric("share", Text.of("commonfund.pages.share"))),
                ever.stream().map(one -> RowView.of(
                        Cell.of(names.getOrDefault(people.get(one.member()), "—")),
                        Cell.of(one.joinedOn()),
                        day(one.leftOn()),
                        Cell.of(one.paidIn()),
                        now.contains(one) ? Cell.of(shares.get(now.indexOf(one)))
                                : Cell.nothing())).toList(),
                null);
    }

    private TableView decisions(JdbcClient sql, Visit visit, CommonFund fund) {
        return new TableView(Text.of("commonfund.pages.decisions"),
                List.of(ColumnView.of("day", Text.of("commonfund.pages.day")),
                        ColumnView.of("use", Text.of("commonfund.decide-surplus.use")),
                        ColumnView.of("status", Text.of("commonfund.pages.status")),
                        ColumnView.of("by", Text.of("commonfund.pages.decided-by")),
                        ColumnView.numeric("amount", Text.of("commonfund.pages.amount"))),
                papers.decisions(sql, fund.id()).stream().map(decided -> RowView.of(
                        Cell.of(decided.on()),
                        Cell.link(visit.path("/vouchers/" + decided.fact()),
                                Text.of("choice.use." + decided.use())),
                        decided.undone()
                                ? Cell.of(new StatusView(
                                        Tone.NEUTRAL, Text.of("commonfund.pages.undone")))
                                : Cell.nothing(),
                        Cell.of(Text.of("commonfund.pages.of-members", decided.deciders(),
                                decided.members())),
                        Cell.of(decided.amount()))).toList(),
                null);
    }

    private TableView accounts(JdbcClient sql, Visit visit, CommonFund fund) {
        return new TableView(Text.of("commonfund.pages.accounts"),
                List.of(ColumnView.of("period", Text.of("commonfund.pages.period")),
                        ColumnView.of("given", Text.of("commonfund.fund-account.date")),
                        ColumnView.numeric("income", Text.of("commonfund.paper.income")),
                        ColumnView.numeric("expense", Text.of("commonfund.paper.expense")),
                        ColumnView.numeric("closing", Text.of("commonfund.paper.closing"))),
                papers.given(sql, fund.id()).stream().map(given -> RowView.of(
                        Cell.link(account(visit, fund.id(), given.fact()), Text.of(
                                "commonfund.pages.from-through", given.from(), given.through())),
                        Cell.of(given.on()),
                        Cell.of(given.figures().income()),
                        Cell.of(given.figures().expense()),
                        Cell.of(given.figures().closing()))).toList(),
                null);
    }

    /** Where an account is. */
    static String account(Visit visit, UUID fund, UUID fact) {
        return visit.path("/common-funds/" + fund + "/accounts/" + fact);
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.nothing() : Cell.of(day);
    }
}
