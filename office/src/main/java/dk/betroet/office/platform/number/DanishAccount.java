package dk.betroet.office.platform.number;

import org.jspecify.annotations.Nullable;

/**
 * A Danish bank account: registration number (4 digits, the branch) and account number (at most 10
 * digits, kept with leading zeros as 10).
 *
 * <p>There is no check that holds for all banks, so a mistyped digit cannot be seen here.
 */
public record DanishAccount(String registration, String account) {

    private static final int REGISTRATION_LENGTH = 4;
    private static final int ACCOUNT_LENGTH = 10;

    /**
     * @throws IllegalArgumentException when the parts are not 4 and 10 digits; use {@link #parse}
     *     for what people write
     */
    public DanishAccount {
        NumberProblem problem = problem(registration, account);
        if (problem != null) {
            throw new IllegalArgumentException(problem.id() + ": " + registration + " " + account);
        }
    }

    /** Reads the two numbers; a short account number is filled with zeros from the left. */
    public static NumberRead<DanishAccount> parse(String registration, String account) {
        String branch = Digits.without(registration, ".-");
        String number = Digits.without(account, ".-");
        if (!number.isEmpty() && number.length() < ACCOUNT_LENGTH) {
            number = "0".repeat(ACCOUNT_LENGTH - number.length()) + number;
        }
        NumberProblem problem = problem(branch, number);
        return problem == null
                ? new NumberRead.Valid<>(new DanishAccount(branch, number))
                : new NumberRead.Invalid<>(problem, registration + " " + account);
    }

    /**
     * Reads both in one: {@code 1234 0001234567}, {@code 1234-1234567} or 5 to 14 digits in a row,
     * of which the first four are the registration number.
     */
    public static NumberRead<DanishAccount> parse(String text) {
        String digits = Digits.without(text, ".-");
        int cut = Math.min(REGISTRATION_LENGTH, digits.length());
        return parse(digits.substring(0, cut), digits.substring(cut));
    }

    private static @Nullable NumberProblem problem(String registration, String account) {
        if (registration.isEmpty() || account.isEmpty()) {
            return NumberProblem.EMPTY;
        }
        if (!Digits.only(registration) || !Digits.only(account)) {
            return NumberProblem.WRONG_SIGN;
        }
        if (registration.length() != REGISTRATION_LENGTH || account.length() != ACCOUNT_LENGTH) {
            return NumberProblem.WRONG_LENGTH;
        }
        return Digits.zeros(registration) || Digits.zeros(account)
                ? NumberProblem.NEVER_USED
                : null;
    }

    /** The same account as an IBAN. */
    public Iban toIban() {
        String domestic = registration + account;
        return new Iban("DK" + Iban.checkDigits("DK", domestic) + domestic);
    }

    /** As it is written in Denmark: {@code 1234 0001234567}. */
    public String toPrinted() {
        return registration + " " + account;
    }

    @Override
    public String toString() {
        return toPrinted();
    }
}
