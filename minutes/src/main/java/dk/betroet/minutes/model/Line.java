package dk.betroet.minutes.model;

/**
 * One line of a source, raw.
 *
 * @param number from 1
 * @param from the offset of its first character
 * @param page from 1; 0 when the source does not tell
 * @param text its characters, without the end of line
 * @param hint what its file says that it is
 */
public record Line(int number, int from, int page, String text, Hint hint) {

    /** The offset behind its last character. */
    public int to() {
        return from + text.length();
    }

    /** Whether there is nothing on it to see. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /** Its place, whole. */
    public Place place() {
        return new Place(number, number, from, to(), page);
    }
}
