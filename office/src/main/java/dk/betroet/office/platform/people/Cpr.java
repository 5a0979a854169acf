package dk.betroet.office.platform.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * A Danish personal number: ten digits, of which the first six are a date of birth and the seventh
 * tells the century.
 *
 * <p>It identifies; it proves nothing and is no password. It never prints itself: {@link #toString}
 * and {@link #masked} show the date only, and {@link #digits} is for sealing and for comparing. A
 * number that fails the old check digit is valid: since 2007 such numbers are given out, so
 * {@link #controlFits} is at most a reason to look twice. A replacement number (given to people
 * without a personal number) has 60 added to its day and must be shown as what it is.
 */
public final class Cpr {

    private static final int LENGTH = 10;
    private static final int REPLACEMENT_DAYS = 60;
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    private final String digits;
    private final LocalDate birthDate;
    private final boolean replacement;

    private Cpr(String digits, LocalDate birthDate, boolean replacement) {
        this.digits = digits;
        this.birthDate = birthDate;
        this.replacement = replacement;
    }

    /** What became of a typed number. */
    public sealed interface Parsed {}

    /** The number is well formed. */
    public record Read(Cpr cpr) implements Parsed {}

    /** The text is not a personal number, and why. The text itself is not repeated. */
    public record Refused(Reason reason) implements Parsed {}

    /** Why a text is not a personal number, in the order they are found. */
    public enum Reason {
        /** Ten digits are needed; one hyphen or space after the sixth is allowed. */
        CPR_NOT_TEN_DIGITS,
        /** The first six digits are no date, also not as a replacement number. */
        CPR_NO_SUCH_DATE;

        /** The stable id, used in messages and the API. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads {@code DDMMYYNNNN} or {@code DDMMYY-NNNN}. */
    public static Parsed parse(String text) {
        String digits = digitsOf(text.strip());
        if (digits.length() != LENGTH) {
            return new Refused(Reason.CPR_NOT_TEN_DIGITS);
        }
        int day = number(digits, 0);
        boolean replacement = day > REPLACEMENT_DAYS;
        int year = century(digits.charAt(6) - '0', number(digits, 4)) + number(digits, 4);
        try {
            LocalDate birth = LocalDate.of(year, number(digits, 2),
                    replacement ? day - REPLACEMENT_DAYS : day);
            return new Read(new Cpr(digits, birth, replacement));
        } catch (DateTimeException e) {
            return new Refused(Reason.CPR_NO_SUCH_DATE);
        }
    }

    /** The number that was kept before; anything else in its place is a bug. */
    static Cpr ofKept(String digits) {
        return switch (parse(digits)) {
            case Read read -> read.cpr();
            case Refused refused -> throw new IllegalStateException(refused.reason().id());
        };
    }

    /** The digits of a well-formed text, or an empty string. */
    private static String digitsOf(String text) {
        boolean split = text.length() == LENGTH + 1
                && (text.charAt(6) == '-' || text.charAt(6) == ' ');
        String digits = split ? text.substring(0, 6) + text.substring(7) : text;
        boolean all = digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return all ? digits : "";
    }

    private static int number(String digits, int from) {
        return (digits.charAt(from) - '0') * 10 + digits.charAt(from + 1) - '0';
    }

    /** The century of the CPR office's table, as the year to add the two digits to. */
    private static int century(int seventh, int year) {
        return switch (seventh) {
            case 0, 1, 2, 3 -> 1900;
            case 4, 9 -> year <= 36 ? 2000 : 1900;
            default -> year <= 57 ? 2000 : 1800;
        };
    }

    /** The day the holder was born, as the number says. */
    public LocalDate birthDate() {
        return birthDate;
    }

    /** Whether this is a replacement number (erstatningspersonnummer), which must be labelled. */
    public boolean replacement() {
        return replacement;
    }

    /** Whether the number fits modulus 11. Many valid numbers do not: never a reason to refuse. */
    public boolean controlFits() {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    /** The whole number, for sealing and comparing only: never for a page, URL, log or file. */
    public String digits() {
        return digits;
    }

    /** The number as it may be shown: {@code 010170-••••}. */
    public String masked() {
        return digits.substring(0, 6) + "-••••";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cpr that && digits.equals(that.digits);
    }

    @Override
    public int hashCode() {
        return Objects.hash(digits);
    }

    @Override
    public String toString() {
        return masked();
    }
}
