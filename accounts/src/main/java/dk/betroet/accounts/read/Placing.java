package dk.betroet.accounts.read;

import dk.betroet.accounts.table.Relation.Rule;
import dk.betroet.accounts.table.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts figures back into the columns that a text has lost: every placing in order is tried, group
 * by group, and those stay under which the sums hold in most columns. Bounded: what would take too
 * many trials is left open.
 */
final class Placing {

    private static final int TRIALS_MAX = 400_000;
    private static final int SPENT_MAX = 3_000_000;
    private static final int KEPT_MAX = 2_000;
    private static final long NONE = Long.MIN_VALUE;
    private static final long BROKEN = -1_000;
    private static final int[] OFF_BY_PERCENT = {60, 20, 5, 1};

    private final long[][] figures;
    private final int width;
    private final long unit;
    private final List<Relation> relations;
    private final Map<Integer, Set<List<Integer>>> possible = new HashMap<>();
    private int trials;
    private int spent;

    private Placing(long[][] figures, int width, long unit, List<Relation> relations) {
        this.figures = figures;
        this.width = width;
        this.unit = unit;
        this.relations = relations;
    }

    /**
     * For each row the placings that are left: one when it is settled; null when it was not tried
     * to an end. A placing tells for each figure its column.
     */
    static List<@Nullable List<List<Integer>>> solve(
            long[][] figures, int width, long unit, List<Relation> relations) {
        Placing placing = new Placing(figures, width, unit, relations);
        placing.solve();
        List<@Nullable List<List<Integer>>> result = new ArrayList<>();
        for (int i = 0; i < figures.length; i++) {
            Set<List<Integer>> left = placing.possible.get(i);
            result.add(left == null ? null : List.copyOf(left));
        }
        return result;
    }

    private void solve() {
        for (int i = 0; i < figures.length; i++) {
            List<List<Integer>> all = choices(figures[i].length, width);
            if (all.size() == 1) {
                possible.put(i, Set.copyOf(all));
            }
        }
        for (Rule rule : List.of(Rule.SUM, Rule.TOTAL, Rule.RESULT)) {
            for (Relation relation : relations) {
                if (relation.rule() == rule) {
                    settle(List.of(relation));
                }
            }
        }
        List<Relation> closing = relations.stream().filter(relation ->
                relation.rule() == Rule.BALANCED || relation.rule() == Rule.CARRIED).toList();
        if (!closing.isEmpty()) {
            settle(closing);
        }
        // What the totals have settled may settle what the groups left open.
        for (Relation relation : relations) {
            if (relation.rule() == Rule.SUM || relation.rule() == Rule.TOTAL) {
                settle(List.of(relation));
            }
        }
    }

    /** Narrows the rows of some relations to the placings under which they hold best. */
    private void settle(List<Relation> together) {
        Set<Integer> rows = new TreeSet<>();
        together.forEach(relation -> {
            rows.add(relation.row());
            rows.addAll(relation.parts());
        });
        if (rows.stream().allMatch(row -> possible.containsKey(row)
                && possible.get(row).size() == 1)) {
            return;
        }
        List<Integer> order = new ArrayList<>(rows);
        Map<Integer, List<List<Integer>>> options = new LinkedHashMap<>();
        long product = 1;
        for (int row : order) {
            List<List<Integer>> choice = possible.containsKey(row)
                    ? List.copyOf(possible.get(row)) : choices(figures[row].length, width);
            if (choice.isEmpty()) {
                return;
            }
            options.put(row, choice);
            product = Math.min(TRIALS_MAX + 1L, product * choice.size());
        }
        Best best = new Best();
        if (spent > SPENT_MAX) {
            return;
        }
        boolean alike = product > TRIALS_MAX;
        trials = 0;
        search(together, order, options, 0, new HashMap<>(), best, alike);
        spent += trials;
        // Of some placings the best may be wrong like the rest: it counts when its sums hold.
        if (best.left.isEmpty() || best.overflown || alike && best.score < 0) {
            return;
        }
        for (int row : order) {
            Set<List<Integer>> left = new HashSet<>();
            best.left.forEach(solution -> left.add(solution.get(row)));
            possible.put(row, left);
        }
    }

    /** The placings found to hold best so far. */
    private static final class Best {
        long score = Long.MIN_VALUE;
        boolean overflown;
        List<Map<Integer, List<Integer>>> left = new ArrayList<>();
    }

    /**
     * Tries all; or, where these are too many, only those in which rows with as many figures have
     * them in the same columns, as a column that nobody filled leaves them.
     */
    private void search(List<Relation> together, List<Integer> order,
            Map<Integer, List<List<Integer>>> options, int at,
            Map<Integer, List<Integer>> chosen, Best best, boolean alike) {
        if (trials > TRIALS_MAX) {
            best.overflown = true;
            return;
        }
        if (at == order.size()) {
            trials++;
            long score = score(together, chosen);
            if (score > best.score) {
                best.score = score;
                best.left.clear();
            }
            if (score == best.score && best.left.size() < KEPT_MAX) {
                best.left.add(Map.copyOf(chosen));
            }
            return;
        }
        int row = order.get(at);
        for (List<Integer> option : options.get(row)) {
            if (alike && !isAlike(row, option, order.subList(0, at), chosen)) {
                continue;
            }
            chosen.put(row, option);
            search(together, order, options, at + 1, chosen, best, alike);
        }
        chosen.remove(row);
    }

    private boolean isAlike(int row, List<Integer> option, List<Integer> before,
            Map<Integer, List<Integer>> chosen) {
        return before.stream().filter(other -> figures[other].length == figures[row].length)
                .findFirst().map(other -> option.equals(chosen.get(other))).orElse(true);
    }

    /** How well the relations hold: broken columns count against, exact ones for. */
    private long score(List<Relation> together, Map<Integer, List<Integer>> chosen) {
        long score = 0;
        for (Relation relation : together) {
            for (int column = 0; column < width; column++) {
                score += switch (relation.rule()) {
                    case SUM, TOTAL -> sum(relation, column, chosen);
                    case RESULT -> result(relation, column, chosen);
                    case BALANCED -> balanced(relation, column, chosen);
                    case CARRIED -> carried(relation, column, chosen);
                };
            }
        }
        return score;
    }

    private long at(int row, int column, Map<Integer, List<Integer>> chosen) {
        int index = chosen.get(row).indexOf(column);
        return index < 0 ? NONE : figures[row][index];
    }

    private long sum(Relation relation, int column, Map<Integer, List<Integer>> chosen) {
        long stated = at(relation.row(), column, chosen);
        long made = 0;
        int parts = 0;
        for (int part : relation.parts()) {
            long value = at(part, column, chosen);
            if (value != NONE) {
                made += value;
                parts++;
            }
        }
        if (parts == 0) {
            // A sum whose lines were never told is a state of its own.
            return stated == 0 ? 2 : relation.rule() == Rule.SUM || stated == NONE ? 0 : BROKEN;
        }
        long off = Math.abs((stated == NONE ? 0 : stated) - made);
        return off == 0 && stated != NONE ? 2 : off == 0 ? 0
                : off <= unit * parts && stated != NONE ? 1
                        : broken(off, stated == NONE ? 0 : stated, made);
    }

    /** One that does not hold: the farther off, the worse, in steps that leave no fine choice. */
    private static long broken(long off, long stated, long made) {
        long size = Math.max(1, Math.max(Math.abs(stated), Math.abs(made)));
        int step = 0;
        while (step < OFF_BY_PERCENT.length && off < size / 100 * OFF_BY_PERCENT[step]) {
            step++;
        }
        return BROKEN + 20L * step;
    }

    private long result(Relation relation, int column, Map<Integer, List<Integer>> chosen) {
        long stated = at(relation.row(), column, chosen);
        long made = 0;
        for (int i = 0; i < relation.parts().size(); i++) {
            long value = at(relation.parts().get(i), column, chosen);
            made += value == NONE ? 0 : relation.signs().get(i) * value;
        }
        return stated == NONE ? 0 : stated == made ? 2 : Math.abs(stated - made) <= unit * 2
                ? 1 : broken(Math.abs(stated - made), stated, made);
    }

    private long balanced(Relation relation, int column, Map<Integer, List<Integer>> chosen) {
        long balancing = at(relation.row(), column, chosen);
        long result = at(relation.parts().getFirst(), column, chosen);
        return balancing == NONE ? 0 : result == NONE ? BROKEN : balancing == -result ? 2
                : broken(Math.abs(balancing + result), balancing, result);
    }

    private long carried(Relation relation, int column, Map<Integer, List<Integer>> chosen) {
        long out = at(relation.row(), column, chosen);
        long in = at(relation.parts().get(0), column, chosen);
        long result = at(relation.parts().get(1), column, chosen);
        if (out == NONE && in == NONE) {
            return 0;
        }
        if (out == NONE || in == NONE || result == NONE) {
            return BROKEN;
        }
        long off = Math.min(Math.abs(in - result - out), Math.abs(in + result - out));
        return off == 0 ? 2 : off <= unit * 2 ? 1 : broken(off, in, out);
    }

    /** All ways to keep {@code count} figures in order on {@code width} columns. */
    static List<List<Integer>> choices(int count, int width) {
        if (count > width || ways(count, width) > KEPT_MAX) {
            return List.of();
        }
        List<List<Integer>> all = new ArrayList<>();
        int[] at = new int[count];
        Arrays.setAll(at, i -> i);
        while (true) {
            all.add(Arrays.stream(at).boxed().toList());
            int i = count - 1;
            while (i >= 0 && at[i] == width - count + i) {
                i--;
            }
            if (i < 0) {
                return all;
            }
            at[i]++;
            for (int j = i + 1; j < count; j++) {
                at[j] = at[j - 1] + 1;
            }
        }
    }

    /** How many ways there are; no more than just above the bound. */
    private static long ways(int count, int width) {
        long ways = 1;
        for (int i = 1; i <= Math.min(count, width - count); i++) {
            ways = ways * (width - i + 1) / i;
            if (ways > KEPT_MAX) {
                return ways;
            }
        }
        return ways;
    }
}
