package dk.betroet.accounts.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param kind what it is
 * @param group the group that it stands in; empty when none is told
 * @param code the number before the label, as a municipality's; empty when there is none
 * @param label its words, without note marks
 * @param marks the notes that it points at
 * @param place where it begins
 * @param cells one for each column of the table
 */
public record Row(Kind kind, String group, String code, String label, List<Mark> marks,
        Position place, List<Cell> cells) {

    public Row {
        marks = List.copyOf(marks);
        cells = List.copyOf(cells);
    }

    /** The cell in a column, from 0. */
    public Cell cell(int column) {
        return cells.get(column);
    }

    /** The same row as another kind, in another group. */
    public Row with(Kind other, String otherGroup) {
        return new Row(other, otherGroup, code, label, marks, place, cells);
    }

    /** The same row with other cells. */
    public Row with(List<Cell> others) {
        return new Row(kind, group, code, label, marks, place, others);
    }
}
