package dk.betroet.office.platform.number;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An international bank account number (ISO 13616), kept without blanks and in capitals.
 *
 * <p>Checked by its two check digits (modulus 97) and, for Denmark, the Faroe Islands and
 * Greenland, by its length of 18; for other countries any length from 15 to 34 is let through.
 * Whether the account exists only the bank knows.
 */
public record Iban(String text) {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 34;
    private static final int DANISH_LENGTH = 18;
    private static final int MODULUS = 97;
    private static final int REGISTRATION_START = 4;
    private static final int ACCOUNT_START = 8;

    /**
     * @throws IllegalArgumentException when the text is not an IBAN in its stored form; use
     *     {@link #parse} for what people write
     */
    public Iban {
        NumberProblem problem = problem(text);
        if (problem != null) {
            throw new IllegalArgumentException(problem.id() + ": " + text);
        }
    }

    /** Reads an IBAN in small or large letters, with or without blanks. */
    public static NumberRead<Iban> parse(String text) {
        String plain = Digits.without(text, "").toUpperCase(Locale.ROOT);
        NumberProblem problem = problem(plain);
        return problem == null
                ? new NumberRead.Valid<>(new Iban(plain))
                : new NumberRead.Invalid<>(problem, text);
    }

    private static @Nullable NumberProblem problem(String text) {
        if (text.isEmpty()) {
            return NumberProblem.EMPTY;
        }
        if (!text.chars().allMatch(Iban::isLetterOrDigit)) {
            return NumberProblem.WRONG_SIGN;
        }
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return NumberProblem.WRONG_LENGTH;
        }
        boolean shaped = isLetter(text.charAt(0)) && isLetter(text.charAt(1))
                && Digits.only(text.substring(2, REGISTRATION_START));
        if (!shaped) {
            return NumberProblem.WRONG_SIGN;
        }
        if (isDanish(text)) {
            if (text.length() != DANISH_LENGTH) {
                return NumberProblem.WRONG_LENGTH;
            }
            if (!Digits.only(text.substring(2))) {
                return NumberProblem.WRONG_SIGN;
            }
        }
        return remainder(text) == 1 ? null : NumberProblem.CHECK_FAILED;
    }

    /** The two check digits that make an IBAN of a country code and a domestic number. */
    static String checkDigits(String country, String domestic) {
        int check = MODULUS + 1 - remainder(country + "00" + domestic);
        return (check < 10 ? "0" : "") + check;
    }

    private static int remainder(String text) {
        String turned = text.substring(REGISTRATION_START) + text.substring(0, REGISTRATION_START);
        int remainder = 0;
        for (int i = 0; i < turned.length(); i++) {
            int value = Character.digit(turned.charAt(i), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % MODULUS;
        }
        return remainder;
    }

    private static boolean isLetter(int sign) {
        return sign >= 'A' && sign <= 'Z';
    }

    private static boolean isLetterOrDigit(int sign) {
        return isLetter(sign) || sign >= '0' && sign <= '9';
    }

    private static boolean isDanish(String text) {
        return text.startsWith("DK") || text.startsWith("FO") || text.startsWith("GL");
    }

    /** The registration and account number inside a Danish IBAN; empty for other countries. */
    public Optional<DanishAccount> toDanishAccount() {
        if (!text.startsWith("DK")) {
            return Optional.empty();
        }
        String registration = text.substring(REGISTRATION_START, ACCOUNT_START);
        return DanishAccount.parse(registration, text.substring(ACCOUNT_START)).toOptional();
    }

    /** In groups of four, as banks print it: {@code DK50 0040 0440 1162 43}. */
    public String toPrinted() {
        return text.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Without blanks. */
    @Override
    public String toString() {
        return text;
    }
}
