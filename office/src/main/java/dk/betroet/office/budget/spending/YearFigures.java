package dk.betroet.office.budget.spending;

import dk.betroet.accounts.table.Basis;
import dk.betroet.accounts.table.Head;
import dk.betroet.accounts.table.Kind;
import dk.betroet.accounts.table.Relation;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.budget.table.RowKeys;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A year on a kept table, row by row, in the signs that are used inside: costs above zero, income
 * below. Lines come from the book, from promises and from rules; sums and results are made of them
 * as the table makes them. Pure; whole øre.
 */
final class YearFigures {

    private final Table table;
    private final List<String> keys;
    private final Map<Integer, Relation> making = new HashMap<>();

    YearFigures(Table table) {
        this.table = table;
        this.keys = RowKeys.of(table);
        table.relations().stream()
                .filter(relation -> relation.rule() != Relation.Rule.BALANCED)
                .forEach(relation -> making.putIfAbsent(relation.row(), relation));
    }

    /**
     * What is known of a line before anything is added up.
     *
     * @param booked what the book says, a payment above zero
     * @param promised what is promised and not yet paid
     */
    record Known(Money booked, Money promised) {

        static final Known NOTHING = new Known(Money.ZERO, Money.ZERO);
    }

    /**
     * One row of the year.
     *
     * @param budget null when nothing was budgeted
     * @param committed promised, or computed by a rule
     * @param expected what the year is expected to come to on it
     * @param rule the name of the rule that computes the line; null for all others
     */
    record YearRow(Row row, @Nullable Money budget, Money used, Money committed, Money expected,
            @Nullable String rule) {

        /** What is left of the budget; empty when there is none. */
        Optional<Money> left() {
            return Optional.ofNullable(budget).map(all -> all.minus(used).minus(committed));
        }
    }

    /** The column that is the year's budget: the last such column of the table. */
    static Optional<Integer> budget(Table table, int year) {
        return IntStream.range(0, table.width()).boxed().filter(i -> {
            Head head = table.heads().get(i);
            return head.basis() == Basis.BUDGET && head.year() == year;
        }).reduce((_, last) -> last);
    }

    /**
     * The year, row by row; balancing rows and carries are left out.
     *
     * @param known by row key
     * @param over whether the year is over, so that nothing more is expected
     */
    List<YearRow> rows(int year, Map<String, Known> known,
            Map<String, Spending.Overhead> rules, boolean over) {
        Optional<Integer> column = budget(table, year);
        long[] budgeted = leaves(i -> column.map(c -> table.cell(i, c).orZero()).orElse(0L));
        long[] used = leaves(i -> of(known, i).booked().toOere());
        long[] computed = computed(known, rules, i ->
                of(known, i).booked().plus(of(known, i).promised()).toOere());
        long[] committed = leaves(i -> of(known, i).promised().toOere() + computed[i]);
        long[] expected = leaves(i -> expected(i, budgeted[i], used[i] + committed[i], over));
        long[] usedMade = made(used);
        long[] committedMade = made(committed);
        long[] expectedMade = made(expected);
        List<YearRow> rows = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Row row = table.rows().get(i);
            Spending.Overhead rule = rules.get(keys.get(i));
            boolean shown = row.kind() == Kind.RESULT || !row.kind().isClosing();
            if (shown && row.kind() != Kind.MEMO) {
                rows.add(new YearRow(row, budget(i, column), Money.ofOere(usedMade[i]),
                        Money.ofOere(committedMade[i]), Money.ofOere(expectedMade[i]),
                        rule == null ? null : rule.name()));
            }
        }
        return rows;
    }

    private @Nullable Money budget(int row, Optional<Integer> column) {
        Long figure = column.map(c -> table.cell(row, c)).filter(cell -> !cell.isBlank())
                .map(cell -> cell.orZero()).orElse(null);
        return figure == null ? null : Money.ofOere(figure);
    }

    /**
     * The year's accounts, a figure for each row: null where the table has no way to make one.
     *
     * @param opening what came over, savings above zero; empty when nobody knows
     */
    @Nullable Long[] accounts(Map<String, Known> known, Map<String, Spending.Overhead> rules,
            Optional<Money> opening) {
        long[] computed = computed(known, rules, i -> of(known, i).booked().toOere());
        long[] made = made(leaves(i -> isCarriedIn(i)
                ? opening.map(Money::toOere).orElse(0L)
                : of(known, i).booked().toOere() + computed[i]));
        @Nullable Long[] figures = new Long[made.length];
        for (int i = 0; i < made.length; i++) {
            Kind kind = table.rows().get(i).kind();
            boolean told = switch (kind) {
                case LINE, INCOME -> true;
                case SUM, TOTAL, RESULT -> making.containsKey(i);
                case CARRY_IN -> opening.isPresent();
                case CARRY_OUT -> opening.isPresent() && making.containsKey(i);
                case BALANCING, MEMO -> false;
            };
            figures[i] = told ? made[i] : null;
        }
        return figures;
    }

    private boolean isCarriedIn(int row) {
        return table.rows().get(row).kind() == Kind.CARRY_IN;
    }

    /** Whether a row is made of another, directly or by way of sums. */
    boolean isMadeOf(int row, int part) {
        return isMadeOf(row, part, new HashSet<>());
    }

    private boolean isMadeOf(int row, int part, Set<Integer> seen) {
        Relation relation = making.get(row);
        return row == part || relation != null && seen.add(row) && relation.parts().stream()
                .anyMatch(one -> isMadeOf(one, part, seen));
    }

    private Known of(Map<String, Known> known, int row) {
        return known.getOrDefault(keys.get(row), Known.NOTHING);
    }

    /** A figure for each row that is no sum. */
    private interface Leaf {
        long of(int row);
    }

    private long[] leaves(Leaf leaf) {
        long[] figures = new long[keys.size()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = leaf.of(i);
        }
        return figures;
    }

    private long expected(int row, long budget, long certain, boolean over) {
        if (over) {
            return certain;
        }
        return table.rows().get(row).kind() == Kind.INCOME
                ? Math.min(budget, certain) : Math.max(budget, certain);
    }

    /** What the rules compute: areas first, then shares of rows as they then stand. */
    private long[] computed(
            Map<String, Known> known, Map<String, Spending.Overhead> rules, Leaf certain) {
        long[] computed = leaves(i -> {
            Spending.Overhead rule = rules.get(keys.get(i));
            return rule == null || rule.percent() != null ? 0
                    : rule.price().times(rule.area()).toOere();
        });
        long[] made = made(leaves(i -> certain.of(i) + computed[i]));
        for (int i = 0; i < computed.length; i++) {
            Spending.Overhead rule = rules.get(keys.get(i));
            BigDecimal percent = rule == null ? null : rule.percent();
            int base = rule == null || rule.rowKey() == null ? -1 : keys.indexOf(rule.rowKey());
            if (percent != null && base >= 0) {
                computed[i] = percent.multiply(BigDecimal.valueOf(made[base]))
                        .movePointLeft(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
            }
        }
        return computed;
    }

    /** Sums, totals and results made of the leaves, in whatever order the table has them. */
    private long[] made(long[] leaves) {
        long[] made = leaves.clone();
        boolean[] done = new boolean[made.length];
        for (int i = 0; i < made.length; i++) {
            make(i, made, done, new HashSet<>());
        }
        return made;
    }

    private void make(int row, long[] made, boolean[] done, Set<Integer> above) {
        Relation relation = making.get(row);
        if (done[row] || relation == null || !above.add(row)) {
            return;
        }
        long sum = 0;
        for (int i = 0; i < relation.parts().size(); i++) {
            int part = relation.parts().get(i);
            make(part, made, done, above);
            sum += relation.signs().get(i) * made[part];
        }
        made[row] = sum;
        done[row] = true;
    }

    /** What is known of each line, by row key: the book, and promises that are open. */
    static Map<String, Known> known(Map<UUID, String> rowKeys, Map<String, UUID> lines,
            Map<String, Money> booked, List<Spending.Commitment> commitments) {
        Map<String, Known> known = new HashMap<>();
        booked.forEach((purpose, amount) -> {
            String key = rowKeys.get(lines.get(purpose));
            if (key != null) {
                known.merge(key, new Known(amount.negate(), Money.ZERO), YearFigures::both);
            }
        });
        commitments.forEach(one -> {
            String key = rowKeys.get(one.line());
            if (key != null) {
                known.merge(key, new Known(Money.ZERO, one.open()), YearFigures::both);
            }
        });
        return known;
    }

    private static Known both(Known one, Known other) {
        return new Known(one.booked().plus(other.booked()),
                one.promised().plus(other.promised()));
    }
}
