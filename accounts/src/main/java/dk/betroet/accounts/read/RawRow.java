package dk.betroet.accounts.read;

import dk.betroet.accounts.table.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row before its figures have found their columns.
 *
 * @param line where it stands, from 1
 * @param column where its label begins, from 1
 * @param code the number before the label; empty when none
 * @param label its words
 * @param heading the heading it stands under; empty when none
 * @param marks the notes that it points at
 * @param tokens its figures, from the left
 * @param at for each token its column of the sheet, from 0; null where a text has lost it
 */
record RawRow(int line, int column, String code, String label, String heading, List<Mark> marks,
        List<Token> tokens, @Nullable List<Integer> at) {

    RawRow {
        marks = List.copyOf(marks);
        tokens = List.copyOf(tokens);
    }

    RawRow with(String otherLabel, List<Mark> otherMarks, List<Token> others) {
        return new RawRow(line, column, code, otherLabel, heading, otherMarks, others, at);
    }

    RawRow under(String otherHeading) {
        return new RawRow(line, column, code, label, otherHeading, marks, tokens, at);
    }
}
