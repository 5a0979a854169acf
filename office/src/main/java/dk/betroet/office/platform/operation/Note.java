package dk.betroet.office.platform.operation;

/**
 * Free text about a person or an act, in people's own words.
 *
 * @param text 1 to {@value #LENGTH_MAX} characters
 */
public record Note(String text) implements Personal {

    /** The longest note. */
    public static final int LENGTH_MAX = 2_000;
}
