package dk.betroet.minutes.model;

/**
 * Where something stands in its source.
 *
 * @param line its first line, from 1
 * @param lastLine its last line
 * @param from the offset of its first character in the source's text
 * @param to the offset behind its last character
 * @param page the page of its first line, from 1; 0 when the source does not tell its pages
 */
public record Place(int line, int lastLine, int from, int to, int page)
        implements Comparable<Place> {

    public Place {
        if (line < 1 || lastLine < line || from < 0 || to < from) {
            throw new IllegalArgumentException("no place: " + line + "-" + lastLine + " " + from
                    + "-" + to);
        }
    }

    /** From the beginning of this to the end of the other, which comes after it. */
    public Place to(Place other) {
        return new Place(line, Math.max(lastLine, other.lastLine), from, Math.max(to, other.to),
                page);
    }

    @Override
    public int compareTo(Place other) {
        return from != other.from ? Integer.compare(from, other.from)
                : Integer.compare(to, other.to);
    }

    /** As {@code 12} or {@code 12-14}: the lines. */
    @Override
    public String toString() {
        return lastLine == line ? String.valueOf(line) : line + "-" + lastLine;
    }
}
