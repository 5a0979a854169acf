package dk.betroet.rules;

/**
 * One thing wrong with a file.
 *
 * @param file   the file's name as it was given
 * @param line   line, from 1
 * @param column column, from 1
 * @param reason what is wrong and what would be right, in English
 */
public record Problem(String file, int line, int column, String reason)
        implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        int byColumn = byLine != 0 ? byLine : Integer.compare(column, other.column);
        return byColumn != 0 ? byColumn : reason.compareTo(other.reason);
    }

    /** As compilers write it: {@code file:line:column: reason}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + reason;
    }
}
