package dk.betroet.accounts.read;

import dk.betroet.accounts.table.TextLine;
import java.util.List;

/**
 * A table before its figures have found their columns.
 *
 * @param above the lines over it that may be its head
 * @param rows from top to bottom
 * @param end the last line that belongs to it
 */
record RawTable(List<TextLine> above, List<RawRow> rows, int end) {

    RawTable {
        above = List.copyOf(above);
        rows = List.copyOf(rows);
    }

    /** The most figures that stand in one row. */
    int tokensMax() {
        return rows.stream().mapToInt(row -> row.tokens().size()).max().orElse(0);
    }

    int start() {
        return above.isEmpty() ? rows.getFirst().line() : above.getFirst().number();
    }
}
