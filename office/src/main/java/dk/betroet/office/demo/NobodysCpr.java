package dk.betroet.office.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Personal numbers that cannot be anybody's, although the birthdays in them are those of people who
 * could live in a care home.
 *
 * <p>They fail modulus 11. Until October 2007 every number that was given out passed it. Since
 * then some that fail have been given out, but only for birthdays whose passing ones were used up:
 * by the CPR office's list, 1 January of some years from 1960 on. So a number that fails, with a
 * birthday before 1960 that is not 1 January, is nobody's.
 */
final class NobodysCpr {

    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2};
    private static final int MODULUS = 11;

    /** No birthday after this one: later there may be somebody. */
    static final LocalDate LAST = LocalDate.of(1959, 12, 31);

    private NobodysCpr() {}

    /**
     * A number for a birthday.
     *
     * @param born 1900 to 1959 and not on 1 January; anything else is a bug
     * @param female whether the last digit is even
     * @param serial 100 to 399, the three digits before the last; the first of them says 19YY
     */
    static String of(LocalDate born, boolean female, int serial) {
        if (born.getYear() < 1900 || born.isAfter(LAST) || born.getDayOfYear() == 1
                || serial < 100 || serial > 399) {
            throw new IllegalArgumentException(born + " " + serial);
        }
        String nine = born.format(DateTimeFormatter.ofPattern("ddMMyy")) + serial;
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (nine.charAt(i) - '0');
        }
        int last = female ? 0 : 1;
        // At most one digit passes, so of two that fit the sex one fails.
        if ((sum + last) % MODULUS == 0) {
            last += 2;
        }
        return nine.substring(0, 6) + "-" + serial + last;
    }
}
