package dk.betroet.kernel.key;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a key is made of: recipients, each with one whole number in every column, such as
 * inhabitants or square metres. Nothing is computed here and nothing is missing. Recipients stand
 * in the order of their codes, whatever order they came in, so that no result can depend on it.
 */
public final class Basis {

    private final List<String> codes;
    private final Map<String, Column> columns;

    private Basis(List<String> codes, Map<String, Column> columns) {
        this.codes = codes;
        this.columns = columns;
    }

    /**
     * One recipient as it was read.
     *
     * @param row where it stands in what was read, from 1
     * @param code what identifies the recipient, such as a municipality's number
     * @param values a number for each column, 0 or more; absent where the cell was blank, which is
     *     not zero
     */
    public record Row(int row, String code, Map<String, Optional<BigInteger>> values) {

        public Row {
            values = Map.copyOf(values);
        }

        /** A recipient with a number in every column. */
        public static Row of(int row, String code, Map<String, Long> values) {
            Map<String, Optional<BigInteger>> all = new HashMap<>();
            values.forEach((column, value) ->
                    all.put(column, Optional.of(BigInteger.valueOf(value))));
            return new Row(row, code, all);
        }
    }

    /** A basis, or everything that is wrong with what was read. */
    public sealed interface Read {

        /** Nothing is wrong. */
        record Good(Basis basis) implements Read {}

        /** At least one problem, in the order of the rows. */
        record Bad(List<BasisProblem> problems) implements Read {
            public Bad {
                problems = List.copyOf(problems);
            }
        }

        /** The basis, for rows that are part of the program. */
        default Basis orThrow() {
            return switch (this) {
                case Good(Basis basis) -> basis;
                case Bad(var problems) -> throw new IllegalStateException(problems.toString());
            };
        }
    }

    /**
     * Reads rows.
     *
     * @param names the columns that every row must have a number in, at least one
     * @param known the codes that there are, of which each must be there once; empty when any may
     */
    public static Read read(List<Row> rows, List<String> names, List<String> known) {
        List<BasisProblem> problems = new ArrayList<>();
        if (rows.isEmpty()) {
            problems.add(new BasisProblem(BasisProblem.Kind.EMPTY, 0, "", ""));
        }
        Map<String, Integer> seen = new HashMap<>();
        for (Row row : rows) {
            check(row, names, known, seen, problems);
        }
        known.stream().filter(code -> !seen.containsKey(code)).forEach(code -> problems.add(
                new BasisProblem(BasisProblem.Kind.RECIPIENT_MISSING, 0, code, "")));
        if (!problems.isEmpty()) {
            return new Read.Bad(problems);
        }
        List<Row> sorted = rows.stream()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
        Map<String, Column> columns = new LinkedHashMap<>();
        for (String name : names) {
            columns.put(name, Column.whole(sorted.stream()
                    .map(row -> row.values().get(name).orElseThrow()).toList()));
        }
        return new Read.Good(new Basis(sorted.stream().map(Row::code).toList(), columns));
    }

    private static void check(Row row, List<String> names, List<String> known,
            Map<String, Integer> seen, List<BasisProblem> problems) {
        if (row.code().isBlank()) {
            problems.add(new BasisProblem(
                    BasisProblem.Kind.CODE_MISSING, row.row(), row.code(), ""));
        } else if (seen.putIfAbsent(row.code(), row.row()) != null) {
            problems.add(new BasisProblem(
                    BasisProblem.Kind.CODE_DUPLICATE, row.row(), row.code(), ""));
        } else if (!known.isEmpty() && !known.contains(row.code())) {
            problems.add(new BasisProblem(
                    BasisProblem.Kind.CODE_UNKNOWN, row.row(), row.code(), ""));
        }
        for (String name : names) {
            Optional<BigInteger> value = row.values().getOrDefault(name, Optional.empty());
            if (value.isEmpty()) {
                problems.add(new BasisProblem(
                        BasisProblem.Kind.VALUE_MISSING, row.row(), row.code(), name));
            } else if (value.get().signum() < 0) {
                problems.add(new BasisProblem(
                        BasisProblem.Kind.VALUE_NEGATIVE, row.row(), row.code(), name));
            }
        }
    }

    /** The recipients' codes, in order. */
    public List<String> codes() {
        return codes;
    }

    /** The columns' names. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** Whether there is such a column. */
    public boolean has(String name) {
        return columns.containsKey(name);
    }

    /**
     * A column's numbers, in the order of the codes.
     *
     * @throws IllegalArgumentException when there is no such column; a pipeline asks first
     */
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no such column: " + name);
        }
        return column;
    }
}
