package dk.betroet.office.platform.operation;

/**
 * A person's name as they write it themselves, in any script.
 *
 * @param text 1 to {@value #LENGTH_MAX} characters
 */
public record PersonName(String text) implements Personal {

    /** The longest name. */
    public static final int LENGTH_MAX = 120;
}
