package dk.betroet.accounts.check;

import dk.betroet.accounts.read.Words;
import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Table;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Columns that are called what is left, or by how much two others differ: which two shows in the
 * rows themselves, and a row that does not follow is told.
 */
final class ColumnChecks {

    private static final int ROWS_MIN = 3;
    private static final int COLUMNS_BEFORE = 6;
    private static final int COLUMNS_MAX = 40;

    private ColumnChecks() {}

    static void run(Table table, Gathering found) {
        for (int column = 0; column < Math.min(COLUMNS_MAX, table.width()); column++) {
            if (Words.isDifference(table.heads().get(column).printed())) {
                difference(table, column, found);
            }
        }
    }

    private static void difference(Table table, int column, Gathering found) {
        int less = -1;
        int from = -1;
        long most = 0;
        int first = Math.max(0, column - COLUMNS_BEFORE);
        for (int i = first; i < column; i++) {
            for (int j = first; j < column; j++) {
                long held = i == j ? 0
                        : held(table, column, i, j, true).size();
                if (held > most) {
                    most = held;
                    from = i;
                    less = j;
                }
            }
        }
        if (most < ROWS_MIN || most < 2L * held(table, column, from, less, false).size()) {
            return;
        }
        for (int i = 0; i < most; i++) {
            found.holds();
        }
        for (int row : held(table, column, from, less, false)) {
            Cell cell = table.cell(row, column);
            long made = table.cell(row, from).orZero() - table.cell(row, less).orZero();
            found.broken(new Finding("difference-column", Sort.ARITHMETIC,
                    Math.abs(cell.orZero() - made) <= table.measure().hundredths()
                            ? Severity.NOTICE : Severity.ERROR, List.of(cell.place()),
                    SumChecks.about(table, row, column), Shown.figure(cell),
                    Shown.figure(table.cell(row, from)) + " - "
                            + Shown.figure(table.cell(row, less)) + " = " + Shown.figure(made),
                    Causes.of(cell.orZero(), made, table.measure().hundredths(), 1, List.of())));
        }
    }

    /** The rows in which a column is, or is not, one other less a third. */
    private static List<Integer> held(Table table, int column, int from, int less, boolean holds) {
        return IntStream.range(0, table.rows().size()).filter(row ->
                !table.cell(row, column).isBlank() && !table.cell(row, from).isBlank()
                        && !table.cell(row, less).isBlank()
                        && holds == (table.cell(row, from).orZero()
                                - table.cell(row, less).orZero()
                                == table.cell(row, column).orZero())).boxed().toList();
    }
}
