package dk.betroet.office.custody.count;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.custody.movement.Holders;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.web.chart.Balance;
import dk.betroet.office.platform.web.chart.BalanceChart;
import dk.betroet.office.platform.web.chart.ChartView;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.AmountView;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pages of counts show. */
@Component
class CountViews {

    private final CashCounts counts;
    private final Holders holders;
    private final Persons persons;

    CountViews(CashCounts counts, Holders holders, Persons persons) {
        this.counts = counts;
        this.holders = holders;
        this.persons = persons;
    }

    /**
     * One count on its page.
     *
     * @param chart how the differences of the place went over time; null for its first count
     * @param people whose envelopes are shown
     */
    record One(CashCount count, String place, List<AmountView> amounts, FactsView facts,
            @Nullable ChartView chart, List<TableView> tables, List<UUID> people) {

        One {
            amounts = List.copyOf(amounts);
            tables = List.copyOf(tables);
            people = List.copyOf(people);
        }
    }

    One one(Visit visit, JdbcClient sql, CashCount count, Words words) {
        Holders.Named named = holders.in(sql, visit.unit().id());
        List<CashCounts.Step> steps = counts.steps(sql, count.id());
        List<UUID> signers = counts.signers(sql, count.id());
        Map<UUID, String> names = persons.names(sql, Stream.concat(
                        Stream.concat(Stream.of(count.counter()), signers.stream()),
                        steps.stream().map(CashCounts.Step::by))
                .distinct().toList());
        List<TableView> tables = new ArrayList<>();
        List<CashCounts.Pile> piles = counts.piles(sql, count.id());
        if (!piles.isEmpty()) {
            tables.add(piles(piles));
        }
        List<CashCounts.Envelope> envelopes = counts.envelopes(sql, count.id());
        if (!envelopes.isEmpty()) {
            tables.add(envelopes(visit, envelopes, named));
        }
        if (!steps.isEmpty()) {
            tables.add(steps(visit, steps, names));
        }
        return new One(count, named.places().getOrDefault(count.place(), "—"),
                amounts(count), facts(visit, sql, count, signers, names),
                chart(sql, visit.unit().id(), count, words), tables,
                named.people(envelopes.stream().map(CashCounts.Envelope::fund).toList()));
    }

    private static List<AmountView> amounts(CashCount count) {
        Money first = count.counted().minus(count.booked());
        Tone tone = first.isZero() ? Tone.GOOD : count.isOpen() ? Tone.BAD : Tone.ATTENTION;
        return List.of(
                AmountView.of(Text.of("custody.counts.counted"), count.counted()),
                AmountView.of(Text.of("custody.counts.booked"), count.booked()),
                new AmountView(Text.of("custody.counts.difference"), first, tone, null));
    }

    private FactsView facts(Visit visit, JdbcClient sql, CashCount count, List<UUID> signers,
            Map<UUID, String> names) {
        FactsView facts = FactsView.none()
                .with(Text.of("custody.counts.place"), Cell.link(
                        visit.path("/places/" + count.place()),
                        Text.plain(Places.name(sql, count.place()).orElseThrow())))
                .with(Text.of("custody.counts.date"), Cell.of(count.on()))
                .with(Text.of("custody.counts.counter"),
                        Cell.of(names.getOrDefault(count.counter(), "—")));
        String others = String.join(", ", signers.stream()
                .filter(signer -> !signer.equals(count.counter()))
                .map(signer -> names.getOrDefault(signer, "—"))
                .toList());
        if (!others.isEmpty()) {
            facts = facts.with(Text.of("custody.counts.signed"), Cell.of(others));
        }
        return facts
                .with(Text.of("custody.counts.announced"), Cell.of(announced(count)))
                .with(Text.of("custody.counts.status"), Cell.of(status(count)))
                .with(Text.of("custody.counts.receipt"), Cell.link(
                        visit.path("/vouchers/" + counts.fact(sql, count.id())),
                        Text.of("custody.counts.receipt-link")));
    }

    static Text announced(CashCount count) {
        return Text.of(count.announced()
                ? "custody.counts.announced.true" : "custody.counts.announced.false");
    }

    static StatusView status(CashCount count) {
        if (count.isOpen()) {
            return new StatusView(Tone.BAD, Text.of("custody.counts.open"));
        }
        return count.counted().equals(count.booked())
                ? new StatusView(Tone.GOOD, Text.of("custody.counts.agrees"))
                : new StatusView(Tone.GOOD, Text.of("custody.counts.settled", count.settledOn()));
    }

    /** What each count of the place was off by, through the day of this one. */
    private @Nullable ChartView chart(JdbcClient sql, UUID unit, CashCount count, Words words) {
        List<Balance> off = counts.in(sql, unit).stream()
                .filter(other -> other.place().equals(count.place())
                        && !other.on().isAfter(count.on()))
                .sorted(Comparator.comparing(CashCount::on).thenComparing(CashCount::id))
                .map(other -> new Balance(other.on(), other.counted().minus(other.booked())))
                .toList();
        if (off.size() < 2) {
            return null;
        }
        ChartView drawn = BalanceChart.draw(
                "differences", Text.of("custody.counts.chart"), off, count.on(), words);
        TableView table = new TableView(
                Text.of("custody.counts.chart"),
                List.of(ColumnView.of("day", Text.of("custody.counts.date")),
                        ColumnView.numeric("difference", Text.of("custody.counts.difference"))),
                off.stream().map(one -> RowView.of(
                        Cell.of(one.day()), Cell.of(one.money()))).toList(),
                null);
        long agreed = off.stream().filter(one -> one.money().isZero()).count();
        return new ChartView(drawn.id(), drawn.title(), words.key("custody.counts.chart-says",
                agreed, (long) off.size()), drawn.drawings(), table);
    }

    private static TableView piles(List<CashCounts.Pile> piles) {
        return new TableView(
                Text.of("custody.count.piles"),
                List.of(ColumnView.of("piece", Text.of("custody.count.denomination")),
                        ColumnView.numeric("number", Text.of("custody.count.number")),
                        ColumnView.numeric("worth", Text.of("custody.counts.worth"))),
                piles.stream().map(pile -> RowView.of(
                        Cell.of(Text.of("choice.denomination." + pile.denomination().id())),
                        Cell.of((long) pile.pieces()),
                        Cell.of(pile.worth()))).toList(),
                RowView.of(Cell.of(Text.of("custody.counts.sum")), Cell.nothing(),
                        Cell.of(Money.sum(piles.stream().map(CashCounts.Pile::worth).toList()))));
    }

    private static TableView envelopes(
            Visit visit, List<CashCounts.Envelope> envelopes, Holders.Named named) {
        List<UUID> order = named.fundsByName();
        return new TableView(
                Text.of("custody.count.envelopes"),
                List.of(ColumnView.of("owner", Text.of("custody.count.fund")),
                        ColumnView.numeric("counted", Text.of("custody.counts.counted")),
                        ColumnView.numeric("booked", Text.of("custody.counts.booked")),
                        ColumnView.numeric("difference", Text.of("custody.counts.difference"))),
                envelopes.stream()
                        .sorted(Comparator.comparingInt(one -> order.indexOf(one.fund())))
                        .map(one -> RowView.of(
                                Cell.link(visit.path("/residents/" + one.fund()),
                                        Text.plain(named.fund(one.fund()))),
                                Cell.of(one.counted()),
                                Cell.of(one.booked()),
                                Cell.of(one.counted().minus(one.booked()))))
                        .toList(),
                null);
    }

    private static TableView steps(
            Visit visit, List<CashCounts.Step> steps, Map<UUID, String> names) {
        return new TableView(
                Text.of("custody.counts.steps"),
                List.of(ColumnView.of("step", Text.of("custody.resolve-difference.step")),
                        ColumnView.of("date", Text.of("custody.counts.date")),
                        ColumnView.of("by", Text.of("custody.counts.by")),
                        ColumnView.numeric("counted", Text.of("custody.counts.counted")),
                        ColumnView.numeric("booked", Text.of("custody.counts.booked"))),
                steps.stream().map(step -> RowView.of(
                        Cell.link(visit.path("/vouchers/" + step.fact()),
                                Text.of("custody.counts.step." + step.step())),
                        Cell.of(step.on()),
                        Cell.of(names.getOrDefault(step.by(), "—")),
                        step.counted() == null ? Cell.nothing() : Cell.of(step.counted()),
                        Cell.of(step.booked()))).toList(),
                null);
    }
}
