package dk.betroet.accounts.write;

import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What differs between two versions of a table: rows or columns that came or went; figures. */
public final class Differences {

    private Differences() {}

    /** What became of a row, a column or a figure. */
    public enum Change {

        /** It is in the later version only. */
        ADDED,

        /** It is in the earlier version only. */
        REMOVED,

        /** Its figure is another. */
        CHANGED
    }

    /**
     * One difference.
     *
     * @param change what became of it
     * @param row the row's label; empty for a whole column
     * @param column the column's id; empty for a whole row
     * @param before the figure before; empty when blank or not there
     * @param after the figure after; empty when blank or not there
     */
    public record Difference(Change change, String row, String column, Optional<Long> before,
            Optional<Long> after) {}

    /** All differences, in the order of the later version, what went last. */
    public static List<Difference> between(Table before, Table after) {
        List<Difference> all = new ArrayList<>();
        Map<String, Row> old = new HashMap<>();
        before.rows().forEach(row -> old.putIfAbsent(key(row), row));
        columns(before, after, Change.REMOVED, all);
        columns(after, before, Change.ADDED, all);
        for (Row row : after.rows()) {
            Row was = old.remove(key(row));
            if (was == null) {
                all.add(new Difference(Change.ADDED, row.label(), "", Optional.empty(),
                        Optional.empty()));
            } else {
                figures(before, after, was, row, all);
            }
        }
        before.rows().stream().filter(row -> old.containsKey(key(row))).forEach(row ->
                all.add(new Difference(Change.REMOVED, row.label(), "", Optional.empty(),
                        Optional.empty())));
        return all;
    }

    private static String key(Row row) {
        return row.kind() + "|" + row.code() + "|" + row.group() + "|" + row.label();
    }

    private static OptionalInt column(Table table, String id) {
        return IntStream.range(0, table.width())
                .filter(i -> table.heads().get(i).id().equals(id)).findFirst();
    }

    private static void columns(Table of, Table notIn, Change change, List<Difference> all) {
        of.heads().stream().filter(head -> column(notIn, head.id()).isEmpty()).forEach(head ->
                all.add(new Difference(change, "", head.id(), Optional.empty(),
                        Optional.empty())));
    }

    private static void figures(
            Table before, Table after, Row was, Row row, List<Difference> all) {
        for (int i = 0; i < after.width(); i++) {
            String id = after.heads().get(i).id();
            int column = i;
            column(before, id).ifPresent(there -> {
                Cell first = was.cell(there);
                Cell second = row.cell(column);
                Optional<Long> from = Optional.ofNullable(first.figure());
                Optional<Long> to = Optional.ofNullable(second.figure());
                if (!from.equals(to)) {
                    all.add(new Difference(Change.CHANGED, row.label(), id, from, to));
                }
            });
        }
    }
}
