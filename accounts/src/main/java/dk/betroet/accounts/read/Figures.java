package dk.betroet.accounts.read;

import dk.betroet.accounts.table.Measure;
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

    /** A hundred thousand million kroner, in øre: a hundred thousand such fit in a sum. */
    private static final long LIMIT = 10_000_000_000_000L;
    private static final int DIGITS_MAX = 15;
    private static final int DECIMALS_MAX = 6;

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
        if (word.isEmpty() || "0123456789-−–—(".indexOf(word.charAt(0)) < 0) {
            return false;
        }
        if (isDash(word)) {
            return true;
        }
        Matcher figure = FIGURE.matcher(word);
        return figure.matches()
                && (figure.group("open") == null) == (figure.group("close") == null);
    }

    /** Whether a word is a dash, which is zero. */
    static boolean isDash(String word) {
        return word.length() == 1 ? "-−–—".contains(word)
                : word.equals("-,-") || word.equals("0,-");
    }

    /** Whether a word could be a year. */
    static boolean isYear(String word) {
        return word.length() == 4 && (word.startsWith("19") || word.startsWith("20"))
                && Character.isDigit(word.charAt(2)) && Character.isDigit(word.charAt(3));
    }

    /**
     * What a printed figure is.
     *
     * @return øre, or hundredths of a thing; empty when it is no whole number of them, is a
     *     hundred thousand million kroner or more, or cannot be of this style
     */
    Optional<Long> value(String printed, Measure measure) {
        if (isDash(printed)) {
            return Optional.of(0L);
        }
        String digits = printed.endsWith(",-") ? printed.substring(0, printed.length() - 2)
                : printed;
        boolean negative = false;
        int from = 0;
        int to = digits.length();
        while (from < to && "-−–(".indexOf(digits.charAt(from)) >= 0) {
            negative = true;
            from++;
        }
        while (to > from && "-−)".indexOf(digits.charAt(to - 1)) >= 0) {
            negative |= digits.charAt(to - 1) != ')';
            to--;
        }
        Optional<Long> value = positive(digits.substring(from, to), measure.hundredths());
        return negative ? value.map(figure -> -figure) : value;
    }

    /** A figure without its sign; its thousands are parted alike or not at all. */
    private Optional<Long> positive(String digits, long hundredths) {
        int decimals = digits.lastIndexOf(point ? '.' : ',');
        String whole = decimals < 0 ? digits : digits.substring(0, decimals);
        String rest = decimals < 0 ? "" : digits.substring(decimals + 1);
        StringBuilder plain = new StringBuilder();
        int run = 0;
        boolean parted = false;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
                run++;
            } else if ((c == (point ? ',' : '.') || "' \u00a0\u202f".indexOf(c) >= 0)
                    && (parted ? run == 3 : run >= 1 && run <= 3)) {
                parted = true;
                run = 0;
            } else {
                return Optional.empty();
            }
        }
        boolean sound = !plain.isEmpty() && plain.length() <= DIGITS_MAX && (!parted || run == 3)
                && rest.length() <= DECIMALS_MAX && (decimals < 0 || !rest.isEmpty())
                && rest.chars().allMatch(c -> c >= '0' && c <= '9');
        return sound ? scaled(Long.parseLong(plain.toString()), rest, hundredths)
                : Optional.empty();
    }

    private static Optional<Long> scaled(long whole, String decimals, long hundredths) {
        long part = 1;
        for (int i = 0; i < decimals.length(); i++) {
            part *= 10;
        }
        long rest = decimals.isEmpty() ? 0 : Long.parseLong(decimals) * hundredths;
        if (whole >= LIMIT / hundredths || rest % part != 0) {
            return Optional.empty();
        }
        return Optional.of(whole * hundredths + rest / part);
    }
}
