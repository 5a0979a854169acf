package dk.betroet.office.platform.operation;

/**
 * Free text about a person or an act, in people's own words.
 *
 * @param text 1 to {@value #LENGTH_MAX} characters, or as many as the field says
 */
public record Note(String text) implements Personal {

    /** The longest note, in a field that does not allow for longer ones. */
    public static final int LENGTH_MAX = 2_000;

    /** The shortest that says anything: a reason, an answer, what was done. */
    private static final int REASON_MIN = 5;

    /** The longest note in a field: more than {@link #LENGTH_MAX} only where the field says so. */
    public static int longest(FieldSpec field) {
        return (int) Math.max(LENGTH_MAX, field.limits().max());
    }

    /** Whether it is too short for a reason, as the refusal {@code reason_too_short} says. */
    public boolean saysTooLittle() {
        return text.length() < REASON_MIN;
    }
}
