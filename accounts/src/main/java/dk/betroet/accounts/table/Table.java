package dk.betroet.accounts.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** The rows of income: its lines, and all sums of nothing but them. */
    public Set<Integer> incomeRows() {
        Set<Integer> income = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).kind() == Kind.INCOME) {
                income.add(i);
            }
        }
        for (Relation relation : relations) {
            if ((relation.rule() == Relation.Rule.SUM || relation.rule() == Relation.Rule.TOTAL)
                    && income.containsAll(relation.parts())) {
                income.add(relation.row());
            }
        }
        return income;
    }

    /** Whether a deficit is printed as a positive result: 1, or as a negative one: -1. */
    public int deficitSign() {
        Set<Integer> income = incomeRows();
        for (Relation relation : relations) {
            for (int i = 0; relation.rule() == Relation.Rule.RESULT
                    && i < relation.parts().size(); i++) {
                if (!income.contains(relation.parts().get(i))) {
                    return relation.signs().get(i);
                }
            }
        }
        return 1;
    }

    /** The rows that point at a note. */
    public Map<String, List<Integer>> rowsBySign() {
        Map<String, List<Integer>> rowsOf = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            for (Mark mark : rows.get(i).marks()) {
                rowsOf.computeIfAbsent(mark.sign(), _ -> new ArrayList<>()).add(i);
            }
        }
        return rowsOf;
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
