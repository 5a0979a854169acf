package dk.betroet.office.account.bankfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as banks write them. A year of two digits is not one of them. */
final class Dates {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})([-/.])([0-9]{2})\\2([0-9]{2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private Dates() {}

    /** {@code yyyy-mm-dd}, or null. */
    static @Nullable LocalDate iso(String written) {
        return written.indexOf('-') == 4 ? any(written) : null;
    }

    /**
     * Day or year first, with dots, hyphens or slashes; or null. The month is always in the middle:
     * no Danish bank writes it first.
     */
    static @Nullable LocalDate any(String written) {
        Matcher yearFirst = YEAR_FIRST.matcher(written);
        if (yearFirst.matches()) {
            return of(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
        }
        Matcher dayFirst = DAY_FIRST.matcher(written);
        if (dayFirst.matches()) {
            return of(dayFirst.group(4), dayFirst.group(3), dayFirst.group(1));
        }
        return null;
    }

    private static @Nullable LocalDate of(String year, String month, String day) {
        int ofYear = Integer.parseInt(year);
        if (ofYear < FIRST_YEAR || ofYear > LAST_YEAR) {
            return null;
        }
        try {
            return LocalDate.of(ofYear, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
