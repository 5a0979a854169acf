package dk.betroet.accounts.check;

import dk.betroet.accounts.table.Basis;
import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Kind;
import dk.betroet.accounts.table.Position;
import dk.betroet.accounts.table.Relation.Rule;
import dk.betroet.accounts.table.Relation;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sums, totals, results and balancing rows of one table, column by column. */
final class SumChecks {

    private final Table table;
    private final Gathering found;
    private final Map<Integer, Relation> making = new HashMap<>();
    private final Map<Integer, List<Integer>> totals = new HashMap<>();

    private SumChecks(Table table, Gathering found) {
        this.table = table;
        this.found = found;
        for (Relation relation : table.relations()) {
            making.put(relation.row(), relation);
            if (relation.rule() == Rule.TOTAL) {
                relation.parts().forEach(part -> totals
                        .computeIfAbsent(part, _ -> new ArrayList<>()).add(relation.row()));
            }
        }
    }

    static void run(Table table, Gathering found) {
        SumChecks checks = new SumChecks(table, found);
        checks.unbalanced();
        for (Relation relation : table.relations()) {
            for (int column = 0; column < table.width(); column++) {
                switch (relation.rule()) {
                    case SUM, TOTAL, RESULT -> checks.made(relation, column);
                    case BALANCED -> checks.balanced(relation, column);
                    case CARRIED -> { }
                }
            }
        }
    }

    /** A budget whose result is not shown is shown because it is in balance. */
    private void unbalanced() {
        Set<Integer> income = table.incomeRows();
        Set<Integer> parts = table.relations().stream().flatMap(r -> r.parts().stream())
                .collect(Collectors.toSet());
        List<Integer> tops = IntStream.range(0, table.rows().size()).boxed()
                .filter(i -> !parts.contains(i) && table.rows().get(i).kind() != Kind.MEMO)
                .toList();
        List<Integer> costs = tops.stream().filter(i -> !income.contains(i)).toList();
        List<Integer> incomes = tops.stream().filter(income::contains).toList();
        boolean closed = table.rows().stream().anyMatch(row -> row.kind().isClosing());
        if (!table.isMoney() || closed || costs.size() != 1 || incomes.size() != 1
                || !making.containsKey(costs.getFirst())) {
            return;
        }
        for (int column = 0; column < table.width(); column++) {
            Cell cost = table.cell(costs.getFirst(), column);
            Cell paid = table.cell(incomes.getFirst(), column);
            if (table.heads().get(column).basis() != Basis.BUDGET || cost.isBlank()
                    || paid.isBlank()) {
                continue;
            }
            long off = Math.abs(paid.orZero()) - Math.abs(cost.orZero());
            if (off == 0) {
                found.holds();
            } else {
                found.broken(new Finding("budget-unbalanced", Sort.ARITHMETIC, Severity.WARNING,
                        List.of(paid.place(), cost.place()),
                        about(table, incomes.getFirst(), column), Shown.figure(paid),
                        Shown.figure(cost) + " (" + Shown.figure(off) + ")",
                        Causes.of(Math.abs(paid.orZero()), Math.abs(cost.orZero()),
                                table.measure().hundredths(), 1, List.of())));
            }
        }
    }

    /** "row, column" as people say it. */
    static String about(Table table, int row, int column) {
        Row of = table.rows().get(row);
        String label = (of.code().isEmpty() ? "" : of.code() + " ") + of.label();
        String head = table.heads().get(column).printed();
        return head.isEmpty() ? label : label + ", " + head;
    }

    private void made(Relation relation, int column) {
        Cell stated = table.cell(relation.row(), column);
        Long figure = stated.figure();
        long made = 0;
        int filled = 0;
        List<Long> near = new ArrayList<>();
        for (int i = 0; i < relation.parts().size(); i++) {
            Cell part = table.cell(relation.parts().get(i), column);
            made += relation.signs().get(i) * part.orZero();
            filled += part.isBlank() ? 0 : 1;
            near.add(part.orZero());
        }
        if (figure == null || filled == 0) {
            if (figure != null && figure != 0 && relation.rule() == Rule.SUM) {
                found.found("total-only", Sort.FORM, Severity.NOTICE, stated.place(),
                        about(table, relation.row(), column), Shown.figure(figure), "",
                        "lines-not-told");
            } else if (figure == null && made != 0 && relation.rule() != Rule.RESULT) {
                found.found("sum-blank", Sort.FORM, Severity.WARNING, stated.place(),
                        about(table, relation.row(), column), "", Shown.figure(made), "left-out");
            }
            return;
        }
        if (figure == made) {
            found.holds();
            return;
        }
        String cause = Causes.of(figure, made, table.measure().hundredths(), filled, near);
        List<Position> places = new ArrayList<>(List.of(stated.place()));
        String also = inherited(relation.row(), column, figure - made, places);
        found.broken(new Finding(relation.rule() == Rule.RESULT ? "result" : "sum",
                Sort.ARITHMETIC, cause.equals("rounding") ? Severity.NOTICE : Severity.ERROR,
                places, about(table, relation.row(), column),
                Shown.figure(figure) + (also.isEmpty() ? "" : also.split("\\|")[0]),
                Shown.figure(made) + (also.isEmpty() ? "" : also.split("\\|")[1]), cause));
    }

    /** The totals that a wrong sum was added into carry the same fault. */
    private String inherited(int row, int column, long off, List<Position> places) {
        StringBuilder stated = new StringBuilder();
        StringBuilder computed = new StringBuilder();
        for (int total : totals.getOrDefault(row, List.of())) {
            Cell cell = table.cell(total, column);
            Relation relation = making.get(total);
            long made = relation.parts().stream()
                    .mapToLong(part -> table.cell(part, column).orZero()).sum();
            if (!cell.isBlank() && cell.orZero() == made) {
                places.add(cell.place());
                stated.append("; ").append(Shown.figure(made));
                computed.append("; ").append(Shown.figure(made - off));
            }
        }
        return stated.isEmpty() ? "" : stated + "|" + computed;
    }

    private void balanced(Relation relation, int column) {
        Cell balancing = table.cell(relation.row(), column);
        Cell result = table.cell(relation.parts().getFirst(), column);
        if (balancing.isBlank() || result.isBlank()) {
            return;
        }
        if (balancing.orZero() == -result.orZero()) {
            found.holds();
            return;
        }
        found.broken(new Finding("balancing", Sort.ARITHMETIC, Severity.ERROR,
                List.of(balancing.place(), result.place()),
                about(table, relation.row(), column), Shown.figure(balancing),
                Shown.figure(-result.orZero()),
                Causes.of(balancing.orZero(), -result.orZero(), table.measure().hundredths(), 1,
                        List.of())));
    }

    /** The only row of a kind, or -1. */
    static int row(Table table, Kind kind) {
        return table.first(kind).orElse(-1);
    }
}
