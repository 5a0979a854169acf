package dk.betroet.office.apportion.district;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.apportion.key.KeyRun;
import dk.betroet.office.apportion.key.StepShown;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.rules.KeyStory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** What the pages about districts' money show. */
final class DistrictViews {

    /** By code, with the number that ends it read as a number: D10 comes after D9. */
    private static final Comparator<DistrictSplit.District> BY_NUMBER = Comparator
            .comparing((DistrictSplit.District one) -> one.code().replaceAll("[0-9]+$", ""))
            .thenComparing(one -> one.code().length())
            .thenComparing(DistrictSplit.District::code);

    private DistrictViews() {}

    static Text title(DistrictSplit split) {
        return Text.of("apportion.district.year", Integer.toString(split.year()));
    }

    private static ColumnView amounts(String id, String key) {
        return ColumnView.numeric(id, Text.of(key));
    }

    /** The years. */
    static TableView splits(Visit visit, List<DistrictSplit> splits) {
        return new TableView(Text.of("apportion.district.splits"), List.of(
                ColumnView.of("year", Text.of("apportion.district.what")),
                amounts("districts", "apportion.district.districts"),
                amounts("total", "apportion.contributions.amount")),
                splits.stream().map(one -> RowView.of(
                        Cell.link(visit.path("/district-money/" + one.id()), title(one)),
                        Cell.of(one.districts().size()), Cell.of(one.total()))).toList(), null);
    }

    /** The committees with what is left on their accounts. */
    static TableView committees(Visit visit, List<Committee> committees) {
        return new TableView(Text.of("apportion.committee.title"), List.of(
                ColumnView.of("name", Text.of("apportion.committee.name")),
                ColumnView.of("districts", Text.of("apportion.district.districts")),
                amounts("balance", "apportion.committee.balance")),
                committees.stream().map(one -> RowView.of(
                        Cell.link(visit.path("/committees/" + one.fund()),
                                Text.plain(one.name())),
                        Cell.of(String.join(", ", one.districts())),
                        Cell.of(one.balance()))).toList(), null);
    }

    /** What was split, and how heavy each criterion is. */
    static FactsView facts(DistrictSplit split, Words words) {
        FactsView facts = FactsView.none()
                .with(Text.of("apportion.contributions.amount"), Cell.of(split.total()))
                .with(Text.of("apportion.quotas.rule"), Cell.of(
                        split.keyRule().title().in(words.language().tag()) + ", "
                                + split.rule()));
        for (Map.Entry<String, String> weight : new TreeMap<>(split.weights()).entrySet()) {
            facts = facts.with(Text.plain(StringUtils.capitalize(split.keyRule().inputs()
                    .get(weight.getKey()).text().in(words.language().tag()))),
                    Cell.of(weight.getValue()));
        }
        return facts;
    }

    /** The districts, with what each has set aside. */
    static TableView districts(
            Visit visit, DistrictSplit split, Map<String, DistrictSplit.Budget> budgets) {
        List<RowView> rows = new ArrayList<>();
        Money set = Money.ZERO;
        for (DistrictSplit.District one : split.districts().stream().sorted(BY_NUMBER).toList()) {
            DistrictSplit.Budget budget = budgets.get(one.code());
            Money sum = budget == null ? Money.ZERO : budget.sum();
            set = set.plus(sum);
            rows.add(RowView.of(
                    Cell.link(visit.path("/district-money/" + split.id() + "/district?code="
                            + one.code()), Text.plain(one.name())),
                    Cell.of(one.numbers().getOrDefault("area", 0L)),
                    Cell.of(one.numbers().getOrDefault("municipalities", 0L)),
                    Cell.of(one.amount()), Cell.of(sum), Cell.of(one.amount().minus(sum))));
        }
        return new TableView(Text.of("apportion.district.districts"), List.of(
                ColumnView.of("name", Text.of("apportion.district.district")),
                amounts("area", "apportion.district.area"),
                amounts("municipalities", "apportion.district.municipalities"),
                amounts("amount", "apportion.contributions.amount"),
                amounts("set", "apportion.district.budgeted"),
                amounts("left", "apportion.district.left")), rows,
                RowView.of(Cell.of(Text.of("apportion.sum")), Cell.nothing(), Cell.nothing(),
                        Cell.of(split.total()), Cell.of(set),
                        Cell.of(split.total().minus(set))));
    }

    /** What all districts together have set aside, area by area. */
    static TableView areas(Map<String, DistrictSplit.Budget> budgets) {
        Map<String, Money> sums = new TreeMap<>();
        budgets.values().forEach(budget -> budget.shares().forEach(share ->
                sums.merge(share.area(), share.amount(), Money::plus)));
        return byArea(Text.of("apportion.district.areas"), sums);
    }

    private static TableView byArea(Text caption, Map<String, Money> sums) {
        List<RowView> rows = new ArrayList<>();
        sums.forEach((area, sum) -> rows.add(RowView.of(Cell.of(area), Cell.of(sum))));
        return new TableView(caption, List.of(
                ColumnView.of("area", Text.of("apportion.district.work")),
                amounts("amount", "apportion.contributions.amount")), rows,
                RowView.of(Cell.of(Text.of("apportion.sum")),
                        Cell.of(Money.sum(sums.values()))));
    }

    /** One district's budget; without rows when it has none. */
    static TableView budget(
            DistrictSplit.District district, DistrictSplit.@Nullable Budget budget) {
        List<DistrictSplit.Share> shares = budget == null ? List.of() : budget.shares();
        Money sum = Money.sum(shares.stream().map(DistrictSplit.Share::amount).toList());
        return new TableView(Text.of("apportion.district.budget"), List.of(
                ColumnView.of("area", Text.of("apportion.district.work")),
                amounts("amount", "apportion.contributions.amount")),
                shares.stream().map(share ->
                        RowView.of(Cell.of(share.area()), Cell.of(share.amount()))).toList(),
                RowView.of(Cell.of(Text.of("apportion.district.left")),
                        Cell.of(district.amount().minus(sum))));
    }

    /** One district's way from its numbers to its amount. */
    static List<StepShown> steps(
            DistrictSplit split, DistrictSplit.District district, String language) {
        KeyRun run = DistrictDesk.run(split);
        return StepShown.of(new KeyStory(run.rule(), run.split(), language)
                .of(district.code(), district.name()), language);
    }

    static FactsView facts(Visit visit, Committee committee) {
        return FactsView.none()
                .with(Text.of("apportion.committee.balance"), Cell.of(committee.balance()))
                .with(Text.of("apportion.committee.account"), Cell.link(
                        visit.path("/accounts/" + committee.place()),
                        Text.of("apportion.committee.bank")));
    }

    /** What a committee spent, area by area. */
    static TableView spent(Committee committee) {
        Map<String, Money> sums = new TreeMap<>();
        committee.entries().stream().filter(entry -> !entry.area().isEmpty())
                .forEach(entry -> sums.merge(
                        entry.area(), entry.amount().negate(), Money::plus));
        sums.values().removeIf(Money::isZero);
        return byArea(Text.of("apportion.committee.spent"), sums);
    }

    /** Everything that came in and was spent, the oldest first. */
    static TableView account(Visit visit, Committee committee) {
        return new TableView(Text.of("apportion.committee.entries"), List.of(
                ColumnView.of("on", Text.of("apportion.contributor.paid-on")),
                ColumnView.of("what", Text.of("apportion.district.work")),
                ColumnView.of("voucher", Text.of("apportion.committee.voucher")),
                amounts("amount", "apportion.contributions.amount")),
                committee.entries().stream().map(entry -> RowView.of(Cell.of(entry.on()),
                        entry.area().isEmpty() ? Cell.of(Text.of("apportion.committee.grant"))
                                : Cell.of(entry.area()),
                        Cell.link(visit.path("/vouchers/" + entry.fact()),
                                Text.plain(Long.toString(entry.voucher()))),
                        Cell.of(entry.amount()))).toList(),
                RowView.of(Cell.of(Text.of("apportion.committee.balance")), Cell.nothing(),
                        Cell.nothing(), Cell.of(committee.balance())));
    }
}
