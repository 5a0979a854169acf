package dk.betroet.accounts.check;

import dk.betroet.accounts.table.Basis;
import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Head;
import dk.betroet.accounts.table.Kind;
import dk.betroet.accounts.table.Position;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The same table as two papers have it, and the same name as two tables write it. */
final class DocumentChecks {

    private static final int ALIKE_TENTHS = 7;

    /** How many tables of money are held against each other, each against each. */
    private static final int TABLES_MAX = 40;

    private final Gathering found;
    private final List<Table> tables;

    private DocumentChecks(List<Document> documents, Gathering found) {
        this.found = found;
        this.tables = documents.stream().flatMap(document -> document.tables().stream()).toList();
    }

    static void run(List<Document> documents, Gathering found) {
        DocumentChecks checks = new DocumentChecks(documents, found);
        checks.names();
        List<Table> money = checks.tables.stream().filter(Table::isMoney).limit(TABLES_MAX)
                .toList();
        for (int i = 0; i < money.size(); i++) {
            for (int j = i + 1; j < money.size(); j++) {
                Table one = money.get(i);
                Table other = money.get(j);
                if (sameBody(one, other)) {
                    checks.transposed(one, other);
                    checks.figures(one, other);
                }
            }
        }
    }

    /** The same code under two names. */
    private void names() {
        Map<String, Row> first = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (Table table : tables) {
            for (Row row : table.rows()) {
                Row before = row.code().isEmpty() ? row
                        : first.computeIfAbsent(row.code(), _ -> row);
                if (!before.label().equals(row.label()) && told.add(row.code() + row.label())) {
                    found.found(new Finding("name-differs", Sort.CONTRADICTION, Severity.NOTICE,
                            List.of(row.place(), before.place()), row.code(), row.label(),
                            before.label(), "spelling"));
                }
            }
        }
    }

    /** Whether two tables are of the same body: most labels alike, and most shared figures. */
    private static boolean sameBody(Table one, Table other) {
        Set<String> labels = labels(one);
        Set<String> others = labels(other);
        long shared = labels.stream().filter(others::contains).count();
        if (shared < 5 || shared * 10 < ALIKE_TENTHS * (long) Math.min(labels.size(),
                others.size())) {
            return false;
        }
        int same = 0;
        int both = 0;
        Map<String, Row> there = byName(other);
        for (int i = 0; i < one.width(); i++) {
            OptionalInt column = column(other, one.heads().get(i));
            if (column.isEmpty()) {
                continue;
            }
            for (Row row : one.rows()) {
                Row match = match(there, row);
                if (match != null && row.cell(i).orZero() != 0
                        && match.cell(column.getAsInt()).orZero() != 0) {
                    both++;
                    same += Math.abs(row.cell(i).orZero())
                            == Math.abs(match.cell(column.getAsInt()).orZero()) ? 1 : 0;
                }
            }
        }
        return both > 0 && same * 2 > both;
    }

    private static Set<String> labels(Table table) {
        return table.rows().stream().map(DocumentChecks::key).collect(Collectors.toSet());
    }

    private static String key(Row row) {
        return row.label().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    }

    private static OptionalInt column(Table table, Head head) {
        return head.year() == 0 || head.basis() == Basis.UNSAID ? OptionalInt.empty()
                : IntStream.range(0, table.width())
                        .filter(i -> table.heads().get(i).id().equals(head.id())).findFirst();
    }

    /** The rows of a table by what they are called; of two that are called alike, the first. */
    private static Map<String, Row> byName(Table table) {
        Map<String, Row> rows = new HashMap<>();
        table.rows().forEach(row -> rows.putIfAbsent(row.kind() + key(row), row));
        return rows;
    }

    private static @org.jspecify.annotations.Nullable Row match(Map<String, Row> rows, Row row) {
        return rows.get(row.kind() + key(row));
    }

    /** Columns that both have, in another order. */
    private void transposed(Table one, Table other) {
        List<String> ids = one.heads().stream().map(Head::id).toList();
        List<String> others = other.heads().stream().map(Head::id).toList();
        List<String> common = ids.stream().filter(others::contains).toList();
        List<String> again = others.stream().filter(ids::contains).toList();
        if (!common.equals(again)) {
            found.found(new Finding("columns-transposed", Sort.FORM, Severity.NOTICE,
                    List.of(other.heads().getFirst().place(), one.heads().getFirst().place()),
                    other.title(), String.join(", ", again), String.join(", ", common),
                    "other-order"));
        }
    }

    private void figures(Table one, Table other) {
        Map<String, Row> rows = byName(other);
        for (int i = 0; i < one.width(); i++) {
            OptionalInt column = column(other, one.heads().get(i));
            if (column.isEmpty()) {
                continue;
            }
            boolean carried = false;
            for (int row = 0; row < one.rows().size(); row++) {
                Row match = match(rows, one.rows().get(row));
                if (match == null) {
                    continue;
                }
                Cell cell = one.cell(row, i);
                Cell there = match.cell(column.getAsInt());
                boolean carry = one.rows().get(row).kind() == Kind.CARRY_IN
                        || one.rows().get(row).kind() == Kind.CARRY_OUT;
                if (carry && cell.isBlank() != there.isBlank() && !carried) {
                    carried = true;
                    carryOnlyHere(one, row, i, cell, there);
                } else if (!cell.isBlank() && !there.isBlank()) {
                    differs(one, other, row, i, column.getAsInt(), cell, there);
                }
            }
        }
    }

    private void carryOnlyHere(Table one, int row, int column, Cell cell, Cell there) {
        Cell filled = cell.isBlank() ? there : cell;
        found.found(new Finding("carry-only-once", Sort.CONTRADICTION, Severity.WARNING,
                List.of(filled.place(), cell.isBlank() ? cell.place() : there.place()),
                SumChecks.about(one, row, column), Shown.figure(filled), "blank",
                "balanced-or-carried"));
    }

    private void differs(Table one, Table other, int row, int column, int otherColumn, Cell cell,
            Cell there) {
        Kind kind = one.rows().get(row).kind();
        boolean carry = kind == Kind.CARRY_IN || kind == Kind.CARRY_OUT;
        long stated = carry ? Math.abs(cell.orZero()) : cell.orZero();
        long elsewhere = carry ? Math.abs(there.orZero()) : there.orZero();
        if (stated == elsewhere) {
            found.holds();
            return;
        }
        String cause = Causes.isRounded(stated, elsewhere, 100) ? "rounded-carry"
                : carry ? "rebased" : Causes.of(stated, elsewhere, 100, 1, List.of());
        String how = carry ? rebasing(one, other, column, otherColumn, stated - elsewhere) : "";
        List<Position> places = new ArrayList<>(List.of(cell.place(), there.place()));
        found.broken(new Finding("differs-between-papers", Sort.ARITHMETIC, Severity.WARNING,
                places, SumChecks.about(one, row, column), Shown.figure(cell),
                Shown.figure(there) + " (" + Shown.figure(stated - elsewhere) + how + ")",
                how.isEmpty() ? cause : "rebased"));
    }

    /**
     * How much of a difference is what became known since: the result of the year before as one
     * paper expected it and as the other has it.
     */
    private static String rebasing(
            Table one, Table other, int column, int otherColumn, long difference) {
        var here = Carries.of(one);
        var there = Carries.of(other);
        if (here.isEmpty() || there.isEmpty()) {
            return "";
        }
        OptionalInt before = here.get().before(column);
        OptionalInt otherBefore = there.get().before(otherColumn);
        if (before.isEmpty() || otherBefore.isEmpty()
                || one.heads().get(before.getAsInt()).basis()
                        == other.heads().get(otherBefore.getAsInt()).basis()) {
            return "";
        }
        long news = there.get().result(otherBefore.getAsInt()).orElse(0)
                - here.get().result(before.getAsInt()).orElse(0);
        long rest = difference - news;
        return ": " + Shown.figure(news) + " " + other.heads().get(otherBefore.getAsInt()).printed()
                + " -> " + one.heads().get(before.getAsInt()).printed()
                + (rest == 0 ? "" : ", " + Shown.figure(rest) + " rest");
    }
}
