package dk.betroet.kernel.decision;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a subject in KLE, the list of subjects that Danish municipalities file by: main
 * group, group and subject, {@code 27.35.04}, and perhaps the facet that says what is done about
 * it, {@code 27.35.04G01}. Whether the list has such a number is not asked: it changes every year.
 *
 * @param text in the one way of writing it that is kept
 */
public record KleNumber(String text) {

    private static final String SUBJECT = "([0-9]{2}\\.[0-9]{2}\\.[0-9]{2})";
    private static final String FACET = "(?:[ -]?([A-ZÆØÅ][0-9]{2}))?";
    private static final Pattern WHOLE = Pattern.compile(SUBJECT + FACET);
    private static final Pattern LABELLED = Pattern.compile(
            "(?<![\\p{L}])KLE(?:[- ]?(?:nr\\.?|nummer|no\\.?|number|emne))?[ \\t]*[:.]?[ \\t]*"
                    + SUBJECT + FACET + "(?![\\p{L}0-9])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FILED = Pattern.compile(SUBJECT + "-([A-ZÆØÅ][0-9]{2})-[0-9].*");
    private static final Pattern BEGUN = Pattern.compile(
            "[0-9]{2}(?:\\.[0-9]{2}){0,2}|" + SUBJECT + FACET);

    public KleNumber {
        if (!Pattern.matches(SUBJECT + "([A-ZÆØÅ][0-9]{2})?", text)) {
            throw new IllegalArgumentException("not a KLE number: " + text);
        }
    }

    /** What somebody typed: a hyphen or a space may stand before the facet, and small letters. */
    public static Optional<KleNumber> parse(String typed) {
        Matcher matcher = WHOLE.matcher(upper(typed));
        return matcher.matches() ? Optional.of(from(matcher)) : Optional.empty();
    }

    /** The number that stands in a line behind its name; a date is none. */
    public static Optional<KleNumber> inLine(String line) {
        Matcher matcher = LABELLED.matcher(line);
        return matcher.find() ? Optional.of(from(matcher)) : Optional.empty();
    }

    /** What a case number begins with that is made of it, such as {@code 27.35.04-G01-5-22}. */
    public static Optional<KleNumber> ofCaseNumber(String number) {
        Matcher matcher = FILED.matcher(upper(number));
        return matcher.matches() ? Optional.of(from(matcher)) : Optional.empty();
    }

    /**
     * How the numbers begin that are looked for: a main group {@code 27}, a group {@code 27.35}, a
     * subject or a whole number; empty when nothing begins so.
     */
    public static Optional<String> beginning(String typed) {
        String asked = upper(typed);
        return BEGUN.matcher(asked).matches()
                ? Optional.of(asked.replaceAll("[ -]", "")) : Optional.empty();
    }

    private static String upper(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    private static KleNumber from(Matcher matcher) {
        String facet = matcher.group(2);
        return new KleNumber(matcher.group(1)
                + (facet == null ? "" : facet.toUpperCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return text;
    }
}
