package dk.betroet.office.platform.web.chart;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Draws a balance over time as steps: flat while nothing happens, upright when money moves, never a
 * slope that suggests money in between. Why by hand and not by a library: docs/decisions/0032.
 */
public final class BalanceChart {

    /** More steps than this do not fit a screen; the last of each day is enough before that. */
    private static final int MOST = 5_000;

    private BalanceChart() {}

    /**
     * The chart of a balance.
     *
     * @param id unique on the page, of letters and digits
     * @param balances at least one and at most 5000, in order of days; of several on one day the
     *     last counts
     * @param until the last day shown, not before the last balance
     * @throws IllegalArgumentException when there are none, too many, or they are out of order
     */
    public static ChartView draw(
            String id, Text title, List<Balance> balances, LocalDate until, Words words) {
        if (balances.isEmpty() || balances.size() > MOST) {
            throw new IllegalArgumentException("balances: " + balances.size());
        }
        List<Balance> days = lastOfEachDay(balances);
        if (until.isBefore(days.getLast().day())) {
            throw new IllegalArgumentException("the chart ends before its last balance");
        }
        Axes axes = Axes.around(days, until, words);
        return new ChartView(
                id,
                words.say(title),
                describe(days, until, words),
                List.of(axes.draw("wide", 900, 280, 8), axes.draw("narrow", 360, 240, 4)),
                table(title, days));
    }

    private static List<Balance> lastOfEachDay(List<Balance> balances) {
        List<Balance> days = new ArrayList<>();
        for (Balance balance : balances) {
            if (!days.isEmpty() && balance.day().isBefore(days.getLast().day())) {
                throw new IllegalArgumentException("balances are out of order");
            }
            if (!days.isEmpty() && balance.day().equals(days.getLast().day())) {
                days.removeLast();
            }
            days.add(balance);
        }
        return days;
    }

    private static String describe(List<Balance> days, LocalDate until, Words words) {
        Comparator<Balance> byMoney = Comparator.comparing(Balance::money);
        Balance low = days.stream().min(byMoney).orElseThrow();
        Balance high = days.stream().max(byMoney).orElseThrow();
        Money last = days.getLast().money();
        return words.key("platform.chart.low-high",
                low.money(), low.day(), high.money(), high.day(), last, until);
    }

    private static TableView table(Text title, List<Balance> days) {
        return new TableView(
                title,
                List.of(ColumnView.of("day", Text.of("platform.chart.day")),
                        ColumnView.numeric("balance", Text.of("platform.chart.balance"))),
                days.stream()
                        .map(one -> RowView.of(Cell.of(one.day()), Cell.of(one.money())))
                        .toList(),
                null);
    }
}
