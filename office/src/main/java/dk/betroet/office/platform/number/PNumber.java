package dk.betroet.office.platform.number;

import org.jspecify.annotations.Nullable;

/**
 * The number of one production unit (a care home at one address) under a CVR number: 10 digits.
 *
 * <p>It has no check digit, so a mistyped one cannot be seen here. Only zeros is refused.
 */
public record PNumber(String digits) {

    private static final int LENGTH = 10;

    /**
     * @throws IllegalArgumentException when the digits are not a P-number; use {@link #parse} for
     *     what people write
     */
    public PNumber {
        NumberProblem problem = problem(digits);
        if (problem != null) {
            throw new IllegalArgumentException(problem.id() + ": " + digits);
        }
    }

    /** Reads ten digits, however they are spaced. */
    public static NumberRead<PNumber> parse(String text) {
        String digits = Digits.without(text, "");
        NumberProblem problem = problem(digits);
        return problem == null
                ? new NumberRead.Valid<>(new PNumber(digits))
                : new NumberRead.Invalid<>(problem, text);
    }

    private static @Nullable NumberProblem problem(String digits) {
        if (digits.isEmpty()) {
            return NumberProblem.EMPTY;
        }
        if (!Digits.only(digits)) {
            return NumberProblem.WRONG_SIGN;
        }
        if (digits.length() != LENGTH) {
            return NumberProblem.WRONG_LENGTH;
        }
        return Digits.zeros(digits) ? NumberProblem.NEVER_USED : null;
    }

    /** The ten digits. */
    @Override
    public String toString() {
        return digits;
    }
}
