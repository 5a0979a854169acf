package dk.betroet.office.platform.number;

import org.jspecify.annotations.Nullable;

/**
 * The number of a company, association or authority in the Danish business register: 8 digits.
 *
 * <p>The last digit is a check: the first seven weighted 2, 7, 6, 5, 4, 3, 2 and the last one
 * weighted 1 sum to a multiple of 11. Being well formed does not mean that the number is in use.
 */
public record CvrNumber(String digits) {

    private static final int LENGTH = 8;
    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};
    private static final int MODULUS = 11;

    /**
     * @throws IllegalArgumentException when the digits are not a CVR number; use {@link #parse} for
     *     what people write
     */
    public CvrNumber {
        NumberProblem problem = problem(digits);
        if (problem != null) {
            throw new IllegalArgumentException(problem.id() + ": " + digits);
        }
    }

    /** Reads {@code 13748136}, {@code 13 74 81 36} or {@code DK13748136}. */
    public static NumberRead<CvrNumber> parse(String text) {
        String digits = Digits.without(text, "");
        if (digits.regionMatches(true, 0, "DK", 0, 2)) {
            digits = digits.substring(2);
        }
        NumberProblem problem = problem(digits);
        return problem == null
                ? new NumberRead.Valid<>(new CvrNumber(digits))
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
        if (digits.charAt(0) == '0') {
            return NumberProblem.NEVER_USED;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum % MODULUS == 0 ? null : NumberProblem.CHECK_FAILED;
    }

    /** The eight digits. */
    @Override
    public String toString() {
        return digits;
    }
}
