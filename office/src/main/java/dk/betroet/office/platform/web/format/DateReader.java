package dk.betroet.office.platform.web.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a typed date; the ways of writing it are those of {@link Formats#parseDate}. */
final class DateReader {

    private static final int LONGEST = 40;
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2199;
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern DANISH = Pattern.compile(
            "([0-9]{1,2})(?:[./-]\\s*|\\s+)([0-9]{1,2})(?:[./-]\\s*|\\s+)([0-9]{1,4})");
    private static final Pattern WORDS = Pattern.compile(
            "([0-9]{1,2})\\.?\\s*(\\p{L}{3,9})\\.?,?\\s*([0-9]{1,4})");

    private DateReader() {}

    static Parsed<LocalDate> read(String typed) {
        String tidy = typed.length() > LONGEST
                ? "?" : typed.replace('\u00A0', ' ').strip().toLowerCase(Locale.ROOT);
        if (tidy.isEmpty()) {
            return Parsed.refused("date_empty");
        }
        Matcher iso = ISO.matcher(tidy);
        if (iso.matches()) {
            return date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher danish = DANISH.matcher(tidy);
        if (danish.matches()) {
            return date(danish.group(3), Integer.parseInt(danish.group(2)), danish.group(1));
        }
        Matcher words = WORDS.matcher(tidy);
        if (words.matches()) {
            int month = month(words.group(2));
            return month == 0
                    ? Parsed.refused("date_not_a_date")
                    : date(words.group(3), month, words.group(1));
        }
        return Parsed.refused("date_not_a_date");
    }

    /** The month that a word begins, in Danish or English; 0 when none. */
    private static int month(String word) {
        for (int i = 0; i < 12; i++) {
            String danish = Formats.months().get(i);
            String english = Month.of(i + 1).name().toLowerCase(Locale.ROOT);
            if (danish.startsWith(word) || english.startsWith(word)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Parsed<LocalDate> date(String yearDigits, int month, String dayDigits) {
        if (yearDigits.length() != 4) {
            return Parsed.refused("date_short_year");
        }
        int year = Integer.parseInt(yearDigits);
        try {
            LocalDate date = LocalDate.of(year, month, Integer.parseInt(dayDigits));
            return year < FIRST_YEAR || year > LAST_YEAR
                    ? Parsed.refused("date_out_of_range")
                    : new Parsed.Value<>(date);
        } catch (DateTimeException noSuchDay) {
            return Parsed.refused("date_no_such_day");
        }
    }
}
