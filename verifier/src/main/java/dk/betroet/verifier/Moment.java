package dk.betroet.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Days and moments as an archive writes them: in one way only. */
final class Moment {

    private static final int MOMENT_LENGTH = "2026-03-05T10:15:30.123456Z".length();
    private static final int NANOS_A_MICRO = 1_000;

    private Moment() {}

    static LocalDate day(String text) throws Broken {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.toString().equals(text)) {
                return day;
            }
        } catch (DateTimeException e) {
            // said below, in one way for all that is no day
        }
        throw Broken.malformed("no day: " + text);
    }

    /** A day; null for the empty text. */
    static LocalDate dayOrNull(String text) throws Broken {
        return text.isEmpty() ? null : day(text);
    }

    static Instant moment(String text) throws Broken {
        try {
            if (text.length() == MOMENT_LENGTH && text.endsWith("Z")) {
                return Instant.parse(text);
            }
        } catch (DateTimeException e) {
            // said below, in one way for all that is no moment
        }
        throw Broken.malformed("no moment: " + text);
    }

    static long micros(Instant moment) {
        return moment.getNano() / NANOS_A_MICRO;
    }
}
