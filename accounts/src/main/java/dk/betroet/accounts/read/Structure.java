package dk.betroet.accounts.read;

import dk.betroet.accounts.table.Kind;
import dk.betroet.accounts.table.Measure;
import dk.betroet.accounts.table.Relation.Rule;
import dk.betroet.accounts.table.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the rows of a table are, and which are made of which: told by their words and their order,
 * and where these leave two readings, by the one whose sums hold.
 */
final class Structure {

    private final List<RawRow> rows;
    private final Figures style;
    private final Kind[] kinds;
    private final String[] groups;
    private final boolean[] income;
    private final long[] added;
    private final List<Relation> relations = new ArrayList<>();

    private Structure(List<RawRow> rows, Figures style) {
        this.rows = rows;
        this.style = style;
        this.kinds = new Kind[rows.size()];
        this.groups = new String[rows.size()];
        this.income = new boolean[rows.size()];
        this.added = rows.stream().mapToLong(this::together).toArray();
    }

    /**
     * What was found.
     *
     * @param kinds for each row what it is
     * @param groups for each row the group that it stands in
     * @param relations which rows are made of which
     */
    record Found(List<Kind> kinds, List<String> groups, List<Relation> relations) {}

    /** Finds the structure of a table. */
    static Found of(List<RawRow> rows, Figures style) {
        Structure structure = new Structure(rows, style);
        structure.kinds();
        if (structure.isLedByCodes()) {
            structure.leading();
        } else {
            structure.trailing();
        }
        structure.closing();
        for (int i = 0; i < rows.size(); i++) {
            if (structure.kinds[i] == Kind.TOTAL || structure.kinds[i].isClosing()) {
                structure.groups[i] = "";
            }
        }
        return new Found(List.of(structure.kinds), List.of(structure.groups),
                List.copyOf(structure.relations));
    }

    private void kinds() {
        int lastSum = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (Words.isSum(rows.get(i).label()) && rows.get(i).code().isEmpty()
                    && !Words.isCarryIn(rows.get(i).label())
                    && !Words.isCarryOut(rows.get(i).label())) {
                lastSum = i;
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            RawRow row = rows.get(i);
            groups[i] = row.heading();
            income[i] = Words.isIncome(row.label()) || Words.isIncome(row.heading());
            kinds[i] = kind(row, i, lastSum);
        }
    }

    private Kind kind(RawRow row, int at, int lastSum) {
        String label = row.label();
        if (!row.code().isEmpty()) {
            return Kind.LINE;
        }
        if (at > lastSum && Words.isCarryIn(label)) {
            return Kind.CARRY_IN;
        }
        if (at > lastSum && Words.isCarryOut(label)) {
            return Kind.CARRY_OUT;
        }
        if (Words.isResult(label) && !Words.isFinancing(label)
                && (at > lastSum || !label.toLowerCase().startsWith("overf"))) {
            return Kind.RESULT;
        }
        if (at > lastSum && Words.isBalancing(label)) {
            return Kind.BALANCING;
        }
        if (Words.isSum(label)) {
            return Kind.SUM;
        }
        if (Words.isMemo(label)) {
            return Kind.MEMO;
        }
        return income[at] ? Kind.INCOME : Kind.LINE;
    }

    /** Whether rows with codes follow rows without, so that these are sums that stand first. */
    private boolean isLedByCodes() {
        long coded = rows.stream().filter(row -> !row.code().isEmpty()).count();
        return coded >= 3 && coded < rows.size() && rows.getFirst().code().isEmpty();
    }

    private void leading() {
        List<Integer> tops = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).code().isEmpty()).boxed().toList();
        for (int t = 0; t < tops.size(); t++) {
            int top = tops.get(t);
            int next = t + 1 < tops.size() ? tops.get(t + 1) : rows.size();
            List<Integer> parts = IntStream.range(top + 1, next).boxed().toList();
            if (!parts.isEmpty()) {
                kinds[top] = Kind.SUM;
                relations.add(Relation.adding(Rule.SUM, top, parts));
                parts.forEach(part -> groups[part] = rows.get(top).label());
                groups[top] = rows.get(top).label();
            } else if (t + 1 < tops.size()) {
                kinds[top] = Kind.TOTAL;
                relations.add(Relation.adding(Rule.TOTAL, top, tops.subList(t + 1, tops.size())));
            }
        }
    }

    private void trailing() {
        List<Integer> open = new ArrayList<>();
        List<Integer> sums = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (kinds[i] == Kind.LINE || kinds[i] == Kind.INCOME) {
                open.add(i);
            } else if (kinds[i] == Kind.SUM) {
                sum(i, open, sums);
            }
        }
    }

    private void sum(int row, List<Integer> open, List<Integer> sums) {
        boolean ofIncome = Words.isIncome(rows.get(row).label())
                || !open.isEmpty() && open.stream().allMatch(i -> income[i]);
        List<Integer> before = sums.stream().filter(i -> income[i] == ofIncome).toList();
        List<Integer> all = new ArrayList<>(before);
        open.stream().filter(i -> income[i] == ofIncome
                || Words.isIncome(rows.get(row).label())).forEach(all::add);
        all.sort(Integer::compare);
        boolean total = !before.isEmpty() && (open.isEmpty() || isTotal(row, open, all));
        List<Integer> parts = total ? List.copyOf(all) : List.copyOf(open);
        if (parts.isEmpty()) {
            return;
        }
        if (Words.isIncome(rows.get(row).label())) {
            // A sum that is called income says so of its lines, whatever they are called.
            parts.stream().filter(part -> kinds[part] == Kind.LINE).forEach(part -> {
                kinds[part] = Kind.INCOME;
                income[part] = true;
            });
        }
        income[row] = ofIncome;
        kinds[row] = total ? Kind.TOTAL : Kind.SUM;
        relations.add(Relation.adding(total ? Rule.TOTAL : Rule.SUM, row, parts));
        if (total) {
            sums.removeAll(Set.copyOf(before));
        } else {
            String summed = Words.summed(rows.get(row).label());
            String group = summed.isEmpty() ? rows.get(row).heading() : summed;
            parts.forEach(part -> groups[part] = group);
            groups[row] = group;
        }
        if (!total) {
            sums.add(row);
        }
        open.removeAll(Set.copyOf(parts));
        if (total) {
            open.removeIf(i -> income[i] == ofIncome);
        }
    }

    /** Whether a sum with lines of its own above it is of these, or of all sums and them. */
    private boolean isTotal(int row, List<Integer> lines, List<Integer> all) {
        boolean ofLines = fits(row, lines);
        boolean ofAll = fits(row, all);
        return ofLines == ofAll ? Words.isTotal(rows.get(row).label()) : ofAll;
    }

    private boolean fits(int row, List<Integer> parts) {
        long made = parts.stream().mapToLong(i -> added[i]).sum();
        return Math.abs(made - added[row])
                <= Measure.KRONER.hundredths() * parts.size();
    }

    /** All figures of a row added: which says whether sums hold, though columns are lost. */
    private long together(RawRow row) {
        return row.tokens().stream()
                .mapToLong(token -> style.value(token.printed(), Measure.KRONER).orElse(0L)).sum();
    }

    private void closing() {
        int result = last(Kind.RESULT);
        int in = last(Kind.CARRY_IN);
        int out = last(Kind.CARRY_OUT);
        int balancing = last(Kind.BALANCING);
        if (result >= 0) {
            result(result);
        }
        if (result >= 0 && balancing >= 0) {
            relations.add(Relation.adding(Rule.BALANCED, balancing, List.of(result)));
        }
        if (result >= 0 && in >= 0 && out >= 0) {
            relations.add(new Relation(Rule.CARRIED, out, List.of(in, result), List.of(1, -1)));
        }
    }

    private int last(Kind kind) {
        return IntStream.range(0, kinds.length).filter(i -> kinds[i] == kind).max().orElse(-1);
    }

    private void result(int result) {
        Set<Integer> made = relations.stream().flatMap(r -> r.parts().stream())
                .collect(Collectors.toSet());
        List<Integer> tops = IntStream.range(0, rows.size())
                .filter(i -> i < result && !made.contains(i) && kinds[i] != Kind.MEMO
                        && !kinds[i].isClosing()).boxed().toList();
        if (tops.stream().allMatch(i -> income[i]) || tops.stream().noneMatch(i -> income[i])) {
            return;
        }
        long together = tops.stream().filter(i -> income[i])
                .mapToLong(i -> added[i]).sum();
        int incomeSign = together <= 0 ? 1 : -1;
        List<Integer> signs = tops.stream().map(i -> income[i] ? incomeSign : 1).toList();
        long cost = 0;
        for (int i = 0; i < tops.size(); i++) {
            cost += signs.get(i) * added[tops.get(i)];
        }
        long stated = added[result];
        boolean surplus = Math.abs(stated + cost) < Math.abs(stated - cost)
                || stated == 0 && cost == 0 && Words.isSurplus(rows.get(result).label());
        relations.add(new Relation(Rule.RESULT, result, tops,
                surplus ? signs.stream().map(sign -> -sign).toList() : signs));
    }
}
