package dk.betroet.accounts.table;

/**
 * Where something stands in its source.
 *
 * @param document the file's name
 * @param line the line of the text, or the row of the sheet, from 1
 * @param column the character of the line, or the column of the sheet, from 1
 */
public record Position(String document, int line, int column) implements Comparable<Position> {

    @Override
    public int compareTo(Position other) {
        int byDocument = document.compareTo(other.document);
        return byDocument != 0 ? byDocument : line != other.line
                ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    /** As {@code budget.txt:12:40}. */
    @Override
    public String toString() {
        return document + ":" + line + ":" + column;
    }
}
