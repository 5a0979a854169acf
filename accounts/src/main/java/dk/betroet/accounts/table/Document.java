package dk.betroet.accounts.table;

import java.util.List;

/**
 * What was read from one file: its tables, its other text, and what is to be asked about it.
 *
 * @param name the file's name
 * @param tables from top to bottom
 * @param lines all lines of its text, tables and all; empty for a sheet
 * @param questions what could not be read with certainty
 */
public record Document(String name, List<Table> tables, List<TextLine> lines,
        List<Question> questions) {

    public Document {
        tables = List.copyOf(tables);
        lines = List.copyOf(lines);
        questions = List.copyOf(questions);
    }
}
