package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Day;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days that a text names, in Danish or English. */
final class Days {

    private static final List<String> DANISH = List.of("januar", "februar", "marts", "april", "maj",
            "juni", "juli", "august", "september", "oktober", "november", "december");
    private static final List<String> ENGLISH = List.of("january", "february", "march", "april",
            "may", "june", "july", "august", "september", "october", "november", "december");
    static final String MONTH = "(?:januar|februar|marts|april|maj|juni|juli|august|september"
            + "|oktober|november|december|january|february|march|may|june|july|october|jan|feb|mar"
            + "|apr|jun|jul|aug|sept|sep|okt|oct|nov|dec)";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern WORDS = Pattern.compile("(?<![\\d.])(\\d{1,2})(?:\\.|st|nd|rd"
            + "|th)?\\s{0,3}("
            + MONTH + ")\\b\\.?(?:,?\\s{1,3}((?:19|20)\\d\\d))?", FLAGS);
    private static final Pattern AMERICAN = Pattern.compile("\\b(" + MONTH
            + ")\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,\\s{0,3}((?:19|20)\\d\\d)", FLAGS);
    private static final Pattern ISO = Pattern.compile("\\b((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)\\b");
    private static final Pattern FIGURES = Pattern.compile(
            "(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})(?:\\2|[ -])((?:19|20)?\\d\\d)(?![\\d/-])");
    private static final Pattern SHORT = Pattern.compile(
            "\\b(?:den|d\\.)\\s{0,2}(\\d{1,2})/(\\d{1,2})(?![\\d/])", FLAGS);

    /** A day and where in the text it stands. */
    record Named(Day day, int from, int to) {}

    private Days() {}

    /** All days of a text, in its order; the first hundred. */
    static List<Named> in(String text) {
        List<Named> found = new ArrayList<>();
        boolean figures = false;
        for (int i = 0; i < text.length() && !figures; i++) {
            figures = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        if (!figures) {
            return found;
        }
        Matcher words = WORDS.matcher(text);
        while (words.find() && found.size() < 100) {
            add(found, words, words.group(1), month(words.group(2)), words.group(3));
        }
        Matcher american = AMERICAN.matcher(text);
        while (american.find() && found.size() < 100) {
            add(found, american, american.group(2), month(american.group(1)), american.group(3));
        }
        Matcher iso = ISO.matcher(text);
        while (iso.find() && found.size() < 100) {
            add(found, iso, iso.group(3), Integer.parseInt(iso.group(2)), iso.group(1));
        }
        Matcher figured = FIGURES.matcher(text);
        while (figured.find() && found.size() < 100) {
            add(found, figured, figured.group(1), Integer.parseInt(figured.group(3)),
                    figured.group(4).length() == 2 ? "20" + figured.group(4) : figured.group(4));
        }
        Matcher shortly = SHORT.matcher(text);
        while (shortly.find() && found.size() < 100) {
            add(found, shortly, shortly.group(1), Integer.parseInt(shortly.group(2)), null);
        }
        found.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return found;
    }

    private static void add(List<Named> found, Matcher at, String day, int month,
            @Nullable String year) {
        int number = Integer.parseInt(day);
        boolean taken = found.stream()
                .anyMatch(one -> one.from() < at.end() && at.start() < one.to());
        if (!taken && number >= 1 && number <= 31 && month >= 1 && month <= 12) {
            found.add(new Named(new Day(number, month, year == null ? OptionalInt.empty()
                    : OptionalInt.of(Integer.parseInt(year))), at.start(), at.end()));
        }
    }

    private static int month(String word) {
        String start = word.toLowerCase(Locale.ROOT).substring(0, 3);
        for (int i = 0; i < 12; i++) {
            if (DANISH.get(i).startsWith(start) || ENGLISH.get(i).startsWith(start)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The first day of a text. */
    static Optional<Day> first(String text) {
        return in(text).stream().map(Named::day).findFirst();
    }

    /** The days of a text. */
    static List<Day> all(String text) {
        return in(text).stream().map(Named::day).toList();
    }
}
