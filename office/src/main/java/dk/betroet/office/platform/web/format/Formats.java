package dk.betroet.office.platform.web.format;

import dk.betroet.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/**
 * Writes amounts and dates the way of one language, and reads what people type. Written by hand and
 * not by the locale data of the Java version, because papers must look the same in ten years.
 *
 * <p>Danish: {@code 1.234,50 kr.}, {@code 5. marts 2026}, {@code 05.03.2026}. English:
 * {@code DKK 1,234.50} and {@code 2026-03-05}. The space between amount and unit never breaks a
 * line. Times are those of Danish clocks whatever the language.
 */
public final class Formats {

    /** The clock on the wall where Betroet is used. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private static final char NO_BREAK_SPACE = '\u00A0';

    private static final List<String> MONTHS = List.of(
            "januar", "februar", "marts", "april", "maj", "juni",
            "juli", "august", "september", "oktober", "november", "december");

    private static final Formats DANISH = new Formats(Language.DANISH);
    private static final Formats ENGLISH = new Formats(Language.ENGLISH);

    private final Language language;
    private final MoneyReader moneyReader;

    private Formats(Language language) {
        this.language = language;
        this.moneyReader = new MoneyReader(thousands(language), decimals(language));
    }

    /** The formats of a language. */
    public static Formats of(Language language) {
        return language == Language.DANISH ? DANISH : ENGLISH;
    }

    /** An amount with its unit: {@code 1.234,50 kr.} or {@code DKK 1,234.50}. */
    public String money(Money money) {
        String unit = language == Language.DANISH ? "kr." : "DKK";
        return language == Language.DANISH
                ? amount(money) + NO_BREAK_SPACE + unit
                : unit + NO_BREAK_SPACE + amount(money);
    }

    /** An amount without its unit, for a column whose heading says the unit and for form fields. */
    public String amount(Money money) {
        long oere = Math.abs(money.toOere());
        long rest = oere % 100;
        return (money.isNegative() ? "-" : "")
                + grouped(oere / 100)
                + decimals(language)
                + (rest < 10 ? "0" : "")
                + rest;
    }

    /** A whole number with its thousands apart: {@code 1.234}. */
    public String number(long number) {
        return (number < 0 ? "-" : "") + grouped(Math.abs(number));
    }

    /** A date as in a sentence: {@code 5. marts 2026}; in English {@code 2026-03-05}. */
    public String date(LocalDate date) {
        return language == Language.DANISH
                ? date.getDayOfMonth()
                        + "."
                        + NO_BREAK_SPACE
                        + MONTHS.get(date.getMonthValue() - 1)
                        + NO_BREAK_SPACE
                        + date.getYear()
                : date.toString();
    }

    /** A date as in a table: {@code 05.03.2026}; in English {@code 2026-03-05}. */
    public String shortDate(LocalDate date) {
        return language == Language.DANISH
                ? twoDigits(date.getDayOfMonth())
                        + "."
                        + twoDigits(date.getMonthValue())
                        + "."
                        + date.getYear()
                : date.toString();
    }

    /** A time of day: {@code 14.05}, in English {@code 14:05}. */
    public String time(LocalTime time) {
        String separator = language == Language.DANISH ? "." : ":";
        return twoDigits(time.getHour()) + separator + twoDigits(time.getMinute());
    }

    /** A moment on Danish clocks: {@code 5. marts 2026 kl. 14.05} or {@code 2026-03-05 14:05}. */
    public String moment(Instant instant) {
        ZonedDateTime local = instant.atZone(ZONE);
        String between = language == Language.DANISH ? " kl." + NO_BREAK_SPACE : " ";
        return date(local.toLocalDate()) + between + time(local.toLocalTime());
    }

    /** A moment as in a table: {@code 05.03.2026 14.05} or {@code 2026-03-05 14:05}. */
    public String shortMoment(Instant instant) {
        ZonedDateTime local = instant.atZone(ZONE);
        return shortDate(local.toLocalDate()) + NO_BREAK_SPACE + time(local.toLocalTime());
    }

    /** A month on an axis: {@code mar 26}. */
    public String month(LocalDate date) {
        String name = language == Language.DANISH
                ? MONTHS.get(date.getMonthValue() - 1)
                : date.getMonth().name().charAt(0)
                        + date.getMonth().name().substring(1).toLowerCase(Locale.ROOT);
        return name.substring(0, 3) + NO_BREAK_SPACE + twoDigits(date.getYear() % 100);
    }

    /** A day on an axis: {@code 5/3}; in English {@code 5 Mar}. */
    public String dayAndMonth(LocalDate date) {
        return language == Language.DANISH
                ? date.getDayOfMonth() + "/" + date.getMonthValue()
                : date.getDayOfMonth() + "" + NO_BREAK_SPACE + month(date).substring(0, 3);
    }

    /**
     * Reads an amount that a person typed. Forgives a unit, spaces and a missing øre part; refuses
     * what could mean two amounts. Refusals, in this order: {@code money_empty},
     * {@code money_not_a_number}, {@code money_ambiguous}, {@code money_fraction_of_oere},
     * {@code money_too_large}.
     *
     * @param typed of any length; only the first 40 characters can be an amount
     */
    public Parsed<Money> parseMoney(String typed) {
        return moneyReader.read(typed);
    }

    /**
     * Reads a date that a person typed or picked: {@code 2026-03-05}, {@code 5/3-2026},
     * {@code 05.03.2026}, {@code 5. marts 2026}. Day comes before month in both languages, as on
     * every Danish paper. Refusals, in this order: {@code date_empty}, {@code date_not_a_date},
     * {@code date_short_year} (a resident may well be born in '26, so 26 is not guessed at),
     * {@code date_no_such_day}, {@code date_out_of_range} (before 1850 or after 2199).
     */
    public Parsed<LocalDate> parseDate(String typed) {
        return DateReader.read(typed);
    }

    static List<String> months() {
        return MONTHS;
    }

    private String grouped(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, thousands(language));
        }
        return digits.toString();
    }

    private static char thousands(Language language) {
        return language == Language.DANISH ? '.' : ',';
    }

    private static char decimals(Language language) {
        return language == Language.DANISH ? ',' : '.';
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
