package dk.betroet.office.platform.number;

/** Why a number is not one, in order of precedence: the first that applies is the one given. */
public enum NumberProblem {
    /** Nothing was written. */
    EMPTY("number.empty"),
    /** A sign that such a number cannot hold. */
    WRONG_SIGN("number.wrong_sign"),
    /** Too short or too long. */
    WRONG_LENGTH("number.wrong_length"),
    /** A number that is never given out, such as only zeros. */
    NEVER_USED("number.never_used"),
    /** The check digits do not fit the rest: most often two digits swapped or one mistyped. */
    CHECK_FAILED("number.check_failed");

    private final String id;

    NumberProblem(String id) {
        this.id = id;
    }

    /** The stable id, which is also the key of its text. */
    public String id() {
        return id;
    }
}
