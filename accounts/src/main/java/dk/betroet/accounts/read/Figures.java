package dk.betroet.accounts.read;

import dk.betroet.accounts.table.Measure;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How figures are printed in one file: which sign parts the thousands, which the decimals. Decided
 * by all figures of the file together.
 *
 * @param point whether decimals follow a point, as in English
 * @param parted whether thousands are parted at all, so that a bare 2022 is a year
 */
record Figures(boolean point, boolean parted) {

    private static final int DIGITS_MAX = 13;

    private static final Pattern COMMA_STYLE =
            Pattern.compile("(?<![\\d.,])\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?(?![\\d.,]*\\d)");
    private static final Pattern POINT_STYLE =
            Pattern.compile("(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?(?![\\d.,]*\\d)");

    private static final Pattern FIGURE = Pattern.compile(
            "(?<open>[(])?[-−–]?(?:\\d{1,3}(?:[.,'\\u00a0\\u202f ]\\d{3})+|\\d{1,12})"
                    + "(?:[.,]\\d{1,6})?(?:,-)?(?<close>[)])?[-−]?");

    /** The style of a text. */
    static Figures of(String text) {
        int comma = 0;
        for (Matcher m = COMMA_STYLE.matcher(text); m.find(); ) {
            comma++;
        }
        int point = 0;
        for (Matcher m = POINT_STYLE.matcher(text); m.find(); ) {
            point++;
        }
        return new Figures(point > comma, point + comma > 0);
    }

    /** Whether a word is a figure, or a dash that stands for nought. */
    static boolean isFigure(String word) {
        Matcher figure = FIGURE.matcher(word);
        return isDash(word) || figure.matches()
                && (figure.group("open") == null) == (figure.group("close") == null);
    }

    /** Whether a word is a dash, which is zero. */
    static boolean isDash(String word) {
        return word.matches("[-−–—]|-,-|0,-");
    }

    /** Whether a word could be a year. */
    static boolean isYear(String word) {
        return word.matches("(?:19|20)\\d\\d");
    }

    /**
     * What a printed figure is.
     *
     * @return øre, or hundredths of a thing; empty when it is no whole number of them, is of more
     *     than 13 digits, or cannot be of this style
     */
    Optional<Long> value(String printed, Measure measure) {
        if (isDash(printed)) {
            return Optional.of(0L);
        }
        String digits = printed.replaceAll(",-$", "").replaceAll("[-−–()'\\u00a0\\u202f ]", "");
        String plain = point ? digits.replace(",", "") : digits.replace(".", "").replace(',', '.');
        String ungrouped = point ? "\\d+(?:\\.\\d+)?" : "\\d+(?:,\\d+)?";
        String grouped = point ? "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?"
                : "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?";
        if (!digits.matches(ungrouped) && !digits.matches(grouped)
                || plain.replace(".", "").length() > DIGITS_MAX) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(plain).multiply(BigDecimal.valueOf(measure.hundredths()));
        boolean negative = printed.matches("[-−–(].*|.*[-−]") && !printed.endsWith(",-")
                || printed.matches("[-−–(].*");
        try {
            long whole = value.longValueExact();
            return Optional.of(negative ? -whole : whole);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
