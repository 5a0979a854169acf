package dk.betroet.office.budget.spending;

import dk.betroet.accounts.table.Kind;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.budget.Drawn;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the page about a year shows. */
final class YearViews {

    private YearViews() {}

    /** Budget, used, committed, left and expected, row by row. */
    static TableView figures(int year, List<YearFigures.YearRow> rows) {
        boolean whole = rows.stream().allMatch(row -> (row.used().toOere()
                + row.committed().toOere()) % 100 == 0
                && (row.budget() == null || row.budget().toOere() % 100 == 0));
        List<RowView> views = new ArrayList<>();
        for (YearFigures.YearRow row : rows) {
            String rule = row.rule();
            Text label = rule == null ? Text.plain(row.row().label())
                    : Text.of("budget.year.by-rule", row.row().label(), rule);
            views.add(RowView.of(Cell.of(label), amount(whole, row.budget()),
                    amount(whole, row.used()), amount(whole, row.committed()),
                    row.left().map(left -> amount(whole, left)).orElseGet(Cell::nothing),
                    amount(whole, row.expected())));
        }
        return new TableView(Text.of("budget.year.figures", Integer.toString(year)), List.of(
                ColumnView.of("row", Text.of("budget.row")),
                ColumnView.numeric("budget", Text.of("budget.year.budget")),
                ColumnView.numeric("used", Text.of("budget.year.used")),
                ColumnView.numeric("committed", Text.of("budget.year.committed")),
                ColumnView.numeric("left", Text.of("budget.year.left")),
                ColumnView.numeric("expected", Text.of("budget.year.expected"))), views, null);
    }

    private static Cell amount(boolean whole, @Nullable Money money) {
        return money == null ? Cell.nothing() : Drawn.amount(whole, money.toOere());
    }

    /** What the whole year comes to. */
    static FactsView facts(List<YearFigures.YearRow> rows, YearOfTable.Year year) {
        FactsView facts = FactsView.none();
        Optional<YearFigures.YearRow> result = rows.stream()
                .filter(row -> row.row().kind() == Kind.RESULT).findFirst();
        if (result.isPresent()) {
            Money budgeted = result.get().budget();
            facts = facts.with(Text.of("budget.year.result-budgeted"),
                            budgeted == null ? Cell.nothing() : Cell.of(budgeted))
                    .with(Text.of("budget.year.result-so-far"),
                            Cell.of(result.get().used().plus(result.get().committed())))
                    .with(Text.of("budget.year.result-expected"),
                            Cell.of(result.get().expected()));
        }
        return year.opening().isPresent() ? facts.with(Text.of("budget.year.opening"),
                Cell.of(year.opening().get())) : facts;
    }

    /** The lines of costs as bars. */
    static SpendingBars bars(int year, List<YearFigures.YearRow> rows, Words words) {
        List<SpendingBars.Named> named = rows.stream()
                .filter(row -> row.row().kind() == Kind.LINE)
                .map(row -> new SpendingBars.Named(row.row().label(), atLeast(row.budget()),
                        atLeast(row.used()), atLeast(row.committed())))
                .filter(one -> one.budget() + one.used() + one.committed() > 0).toList();
        long over = named.stream()
                .filter(one -> one.used() + one.committed() > one.budget()).count();
        return SpendingBars.of(
                words.say(Text.of("budget.year.drawn", Integer.toString(year))),
                words.say(Text.of("budget.year.described", (long) named.size(), over)), named,
                words);
    }

    private static long atLeast(@Nullable Money money) {
        return money == null ? 0 : Math.max(0, money.toOere());
    }

    /** What was promised, and what has become of it. */
    static TableView commitments(YearOfTable.Year year) {
        List<RowView> rows = year.commitments().stream().map(one -> RowView.of(
                Cell.of(one.what()), Cell.of(year.labels().getOrDefault(one.line(), "—")),
                Cell.of(one.on()), Cell.of(one.amount()), Cell.of(one.paid()),
                Cell.of(one.open()), Cell.of(state(one)))).toList();
        return new TableView(Text.of("budget.commitments"), List.of(
                ColumnView.of("what", Text.of("budget.commit.what")),
                ColumnView.of("line", Text.of("budget.row")),
                ColumnView.of("on", Text.of("budget.on")),
                ColumnView.numeric("amount", Text.of("budget.amount")),
                ColumnView.numeric("paid", Text.of("budget.commitment.paid")),
                ColumnView.numeric("open", Text.of("budget.commitment.open")),
                ColumnView.of("state", Text.of("budget.status"))), rows, null);
    }

    private static StatusView state(Spending.Commitment one) {
        if (one.released()) {
            return new StatusView(Tone.NEUTRAL, Text.of("budget.commitment.released"));
        }
        return one.open().isZero()
                ? new StatusView(Tone.GOOD, Text.of("budget.commitment.settled"))
                : new StatusView(Tone.INFO, Text.of("budget.commitment.stands"));
    }

    /** The rules that compute lines. */
    static TableView rules(YearOfTable.Year year) {
        List<RowView> rows = year.rules().values().stream().map(rule -> RowView.of(
                Cell.of(rule.name()), Cell.of(year.labels().getOrDefault(rule.line(), "—")),
                Cell.of(how(rule)), Cell.of(rule.source()))).toList();
        return new TableView(Text.of("budget.rules"), List.of(
                ColumnView.of("name", Text.of("budget.rule.name")),
                ColumnView.of("line", Text.of("budget.row")),
                ColumnView.of("how", Text.of("budget.rule.how")),
                ColumnView.of("source", Text.of("budget.source"))), rows, null);
    }

    private static Text how(Spending.Overhead rule) {
        return rule.percent() == null
                ? Text.of("budget.rule.area", (long) rule.area(), rule.price(),
                        rule.price().times(rule.area()))
                : Text.of("budget.rule.percent", rule.percent().toPlainString().replace('.', ','),
                        String.valueOf(rule.rowKey()).replaceAll(".*\\|", ""));
    }
}
