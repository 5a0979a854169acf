package dk.betroet.accounts.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table of lines, sums and columns.
 *
 * @param title the words above it
 * @param measure what a printed 1 stands for
 * @param heads one for each column
 * @param rows from top to bottom
 * @param notes the texts that its marks point at, in the source's order
 * @param headingMarks the notes that its headings point at
 * @param relations which rows are made of which
 * @param place where it begins
 */
public record Table(String title, Measure measure, List<Head> heads, List<Row> rows,
        List<Note> notes, List<Mark> headingMarks, List<Relation> relations, Position place) {

    public Table {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        headingMarks = List.copyOf(headingMarks);
        relations = List.copyOf(relations);
    }

    /** How many columns it has. */
    public int width() {
        return heads.size();
    }

    /** One figure as printed. */
    public Cell cell(int row, int column) {
        return rows.get(row).cell(column);
    }

    /** The first row of a kind, from the top. */
    public Optional<Integer> first(Kind kind) {
        return IntStream.range(0, rows.size()).filter(i -> rows.get(i).kind() == kind)
                .boxed().findFirst();
    }

    /** The relation that makes a row, if one does. */
    public Optional<Relation> making(int row) {
        return relations.stream().filter(relation -> relation.row() == row).findFirst();
    }

    /** Whether its figures are money. */
    public boolean isMoney() {
        return measure != Measure.COUNT;
    }

    /** The same table with other notes. */
    public Table with(List<Note> others) {
        return new Table(title, measure, heads, rows, others, headingMarks, relations,
                place);
    }
}
