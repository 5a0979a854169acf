package dk.betroet.office.apportion.quota;

import dk.betroet.office.apportion.key.StepShown;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Words;
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
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages about quotas show. */
@Component
class QuotaViews {

    private static final List<String> SORTS =
            List.of("code", "name", "region", "population", "exact", "quota");

    /** With another total those come first whom it changes. */
    private static final List<String> TRIED_SORTS = List.of(
            "-change", "code", "name", "region", "population", "exact", "quota", "instead");

    /**
     * A year.
     *
     * @param region whose municipalities are drawn; null for the regions themselves
     * @param unread the steps that are a proposal: what, and why
     */
    record Shown(FactsView facts, TableView totals, TableView regions, Bars bars,
            @Nullable String region, String tried, @Nullable Text changed,
            List<Unread> unread) {}

    /** A step that was not read in the rule, how it was done, and why. */
    record Unread(String title, String way, String why) {}

    /** The total that somebody tries; empty when it is none. */
    static Optional<BigInteger> tried(Map<String, String> parameters) {
        String typed = parameters.getOrDefault("total", "").strip().replace(".", "");
        return typed.matches("\\d{1,7}") ? Optional.of(new BigInteger(typed)) : Optional.empty();
    }

    static ListQuery query(Visit visit, QuotaShown shown, Map<String, String> parameters) {
        return ListQuery.read(visit.path("/quotas/" + shown.standing().round().id()
                        + "/municipalities"), parameters,
                List.of("name", "region", "total"),
                shown.instead().isPresent() ? TRIED_SORTS : SORTS);
    }

    static List<FieldView> filters(QuotaShown shown, ListQuery query) {
        List<OptionView> regions = new ArrayList<>();
        regions.add(OptionView.of("", Text.of("apportion.quotas.all-regions")));
        shown.standing().basis().byRegion().keySet().forEach(region ->
                regions.add(OptionView.of(region, Text.plain(region))));
        return List.of(
                FieldView.of("name", FieldKind.TEXT, Text.of("apportion.name")).optional()
                        .withValue(query.filter("name")),
                FieldView.of("region", FieldKind.SELECT, Text.of("apportion.region")).optional()
                        .withOptions(regions).withValue(query.filter("region")),
                FieldView.of("total", FieldKind.NUMBER, Text.of("apportion.quotas.what-if"))
                        .optional().withHint(Text.of("apportion.quotas.what-if-hint"))
                        .withValue(query.filter("total")));
    }

    /** How far it has come. */
    static StatusView state(QuotaStanding standing) {
        return standing.fixing().isPresent()
                ? new StatusView(Tone.GOOD, Text.of("apportion.quotas.fixed"))
                : new StatusView(Tone.NEUTRAL, Text.of(
                        "apportion.quotas." + standing.last().kind().id()));
    }

    Shown of(QuotaShown shown, ListQuery query, Words words) {
        QuotaStanding standing = shown.standing();
        String language = words.language().tag();
        FactsView facts = FactsView.none()
                .with(Text.of("apportion.announce-total.total"),
                        Cell.of(standing.last().total().longValueExact()))
                .with(Text.of("apportion.quotas.state"), Cell.of(state(standing)))
                .with(Text.of("apportion.quotas.rule"), Cell.of(
                        shown.run().rule().title().in(language) + ", "
                                + standing.round().rule()));
        if (standing.round().process().isPresent()) {
            facts = facts.with(Text.of("apportion.quotas.without-agreement"), Cell.of(
                    String.join(", ", standing.withoutAgreement())));
        }
        long changed = shown.rows().stream().filter(row -> row.change().signum() != 0).count();
        String region = query.filter("region");
        return new Shown(facts, totals(standing), regions(shown), bars(shown, region, words),
                region.isEmpty() ? null : region, query.filter("total"),
                shown.instead().isEmpty() ? null : Text.of("apportion.quotas.changed",
                        shown.instead().get().split().total().numerator().longValueExact(),
                        changed),
                unread(shown, words));
    }

    private static List<Unread> unread(QuotaShown shown, Words words) {
        String language = words.language().tag();
        return shown.run().rule().steps().stream().flatMap(step -> step.unread().stream()
                .map(why -> new Unread(step.title().in(language),
                        shown.way(step).map(words::say).orElse(""), why.in(language)))).toList();
    }

    private static TableView totals(QuotaStanding standing) {
        List<ColumnView> columns = new ArrayList<>(List.of(
                ColumnView.of("kind", Text.of("apportion.quotas.what")),
                ColumnView.of("on", Text.of("apportion.quotas.on")),
                ColumnView.numeric("total", Text.of("apportion.announce-total.total"))));
        boolean moved = standing.totals().stream().anyMatch(one -> !one.moved().isEmpty());
        if (moved) {
            columns.add(ColumnView.of("moved", Text.of("apportion.quotas.moved")));
        }
        List<RowView> rows = new ArrayList<>();
        for (QuotaRound.Total total : standing.totals()) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(Text.of("apportion.quotas." + total.kind().id())),
                    Cell.of(total.on()), Cell.of(total.total().longValueExact())));
            if (moved) {
                cells.add(Cell.of(moved(standing, total)));
            }
            rows.add(new RowView(cells));
        }
        return new TableView(Text.of("apportion.quotas.totals"), columns, rows, null);
    }

    /** Who was moved by hand under a total, and why. */
    private static String moved(QuotaStanding standing, QuotaRound.Total total) {
        return total.moved().isEmpty() ? "" : new TreeMap<>(total.moved()).entrySet().stream()
                .map(one -> standing.basis().names().get(one.getKey()) + " "
                        + (one.getValue().signum() > 0 ? "+" : "\u2212") + one.getValue().abs())
                .collect(Collectors.joining(", ", "", ". " + total.reason()));
    }

    private static TableView regions(QuotaShown shown) {
        Map<String, long[]> sums = new TreeMap<>();
        for (QuotaShown.Row row : shown.rows()) {
            long[] sum = sums.computeIfAbsent(row.region(), _ -> new long[4]);
            sum[0]++;
            sum[1] += row.population().longValueExact();
            sum[2] += row.quota().longValueExact();
            sum[3] += row.instead().orElse(BigInteger.ZERO).longValueExact();
        }
        List<ColumnView> columns = new ArrayList<>(List.of(
                ColumnView.of("region", Text.of("apportion.region")),
                ColumnView.numeric("count", Text.of("apportion.quotas.municipalities")),
                ColumnView.numeric("population", Text.of("apportion.quotas.population")),
                ColumnView.numeric("quota", Text.of("apportion.result"))));
        shown.instead().ifPresent(_ -> columns.add(
                ColumnView.numeric("instead", Text.of("apportion.quotas.instead"))));
        List<RowView> rows = new ArrayList<>();
        sums.forEach((region, sum) -> {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(region), Cell.of(sum[0]),
                    Cell.of(sum[1]), Cell.of(sum[2])));
            shown.instead().ifPresent(_ -> cells.add(Cell.of(sum[3])));
            rows.add(new RowView(cells));
        });
        return new TableView(Text.of("apportion.quotas.by-region"), columns, rows, null);
    }

    private static Bars bars(QuotaShown shown, String region, Words words) {
        List<Bars.Named> named = new ArrayList<>();
        if (region.isEmpty()) {
            Map<String, BigInteger> sums = new TreeMap<>();
            shown.rows().forEach(row -> sums.merge(row.region(), row.quota(), BigInteger::add));
            sums.forEach((name, sum) -> named.add(new Bars.Named(name, sum)));
        } else {
            shown.rows().stream().filter(row -> row.region().equals(region))
                    .forEach(row -> named.add(new Bars.Named(row.name(), row.quota())));
        }
        named.sort(Comparator.comparing(Bars.Named::value).reversed());
        String title = region.isEmpty() ? words.key("apportion.quotas.by-region")
                : words.key("apportion.quotas.in-region", region);
        String first = named.isEmpty() ? "" : words.key("apportion.quotas.bars",
                named.getFirst().name(), named.getFirst().value().longValueExact(),
                named.getLast().name(), named.getLast().value().longValueExact());
        return Bars.of(title, first, named);
    }

    /**
     * The municipalities that the filter lets through.
     *
     * @param file whether every column is wanted; on a page they would not find room
     */
    SmallList<QuotaShown.Row> list(
            Visit visit, QuotaShown shown, ListQuery query, Words words, boolean file) {
        String language = words.language().tag();
        String steps = visit.path("/quotas/" + shown.standing().round().id() + "/steps?code=");
        List<Column<QuotaShown.Row>> columns = new ArrayList<>(List.of(
                Column.sorted("name", Text.of("apportion.name"),
                        row -> Cell.link(steps + row.code(), Text.plain(row.name())),
                        Comparator.comparing(QuotaShown.Row::name)),
                Column.sorted("code", Text.of("apportion.code"), row -> Cell.of(row.code()),
                        Comparator.comparing(QuotaShown.Row::code)),
                Column.sorted("region", Text.of("apportion.region"), row -> Cell.of(row.region()),
                        Comparator.comparing(QuotaShown.Row::region)),
                Column.amounts("population", Text.of("apportion.quotas.population"),
                        row -> Cell.of(row.population().longValueExact()),
                        Comparator.comparing(QuotaShown.Row::population)),
                Column.amounts("exact", Text.of("apportion.quotas.exact"),
                        row -> Cell.of(shown.written(row.exact(), language)),
                        Comparator.comparing(QuotaShown.Row::exact)),
                Column.amounts("quota", Text.of("apportion.result"),
                        row -> Cell.of(row.quota().longValueExact()),
                        Comparator.comparing(QuotaShown.Row::quota)),
                Column.of("source", Text.of("apportion.quotas.source"),
                        row -> Cell.of(Text.of("apportion.quotas.source." + row.source())))));
        if (shown.instead().isPresent()) {
            columns.add(Column.amounts("instead", Text.of("apportion.quotas.instead"),
                    row -> Cell.of(row.instead().orElseThrow().longValueExact()),
                    Comparator.comparing(row -> row.instead().orElseThrow())));
            columns.add(Column.amounts("change", Text.of("apportion.quotas.change"),
                    row -> row.change().signum() == 0 ? Cell.nothing()
                            : Cell.of(row.change().longValueExact()),
                    Comparator.comparing(row -> row.change().abs())));
            columns.add(Column.of("why", Text.of("apportion.quotas.why"),
                    row -> row.change().signum() == 0 ? Cell.nothing() : Cell.of(
                            shown.written(row.exact(), language) + " → " + shown.written(
                                    row.exactInstead().orElseThrow(), language))));
        }
        List<String> left = shown.instead().isPresent()
                ? List.of("code", "population", "source") : List.of("code");
        if (!file) {
            columns.removeIf(column -> left.contains(column.view().id()));
        }
        return new SmallList<>(columns, shown.rows().stream()
                .filter(row -> row.name().toLowerCase(Locale.ROOT)
                        .contains(query.filter("name").toLowerCase(Locale.ROOT)))
                .filter(row -> query.filter("region").isEmpty()
                        || row.region().equals(query.filter("region")))
                .toList());
    }

    List<StepShown> steps(QuotaShown shown, String code, Words words) {
        String language = words.language().tag();
        List<StepShown> steps = StepShown.of(shown.story(code, language), language);
        QuotaRound.Fixed fixed = shown.standing().quotas().get(code);
        BigInteger byRule = shown.run().byRule().get(code);
        if (!fixed.quota().equals(byRule)) {
            steps.add(new StepShown(
                    words.key("apportion.quotas.source." + fixed.source()), "",
                    words.key("apportion.quotas.now", byRule.longValueExact(),
                            fixed.quota().longValueExact()), null));
        }
        return steps;
    }
}
