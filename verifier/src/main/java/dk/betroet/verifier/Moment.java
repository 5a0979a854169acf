package dk.betroet.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Days and moments as an archive writes them: in one way only. Every line has some, so they are
 * read digit by digit.
 */
final class Moment {

    private static final String DAY = "0000-00-00";
    private static final String MOMENT = DAY + "T00:00:00.000000Z";
    private static final int NANOS_A_MICRO = 1_000;

    private Moment() {}

    static LocalDate day(String text) throws Broken {
        if (isLike(DAY, text)) {
            try {
                return read(text);
            } catch (DateTimeException e) {
                // said below, in one way for all that is no day
            }
        }
        throw Broken.malformed("no day: " + text);
    }

    /** A day; null for the empty text. */
    static LocalDate dayOrNull(String text) throws Broken {
        return text.isEmpty() ? null : day(text);
    }

    static Instant moment(String text) throws Broken {
        if (isLike(MOMENT, text)) {
            try {
                LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16),
                        number(text, 17, 19), number(text, 20, 26) * NANOS_A_MICRO);
                return read(text).atTime(time).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException e) {
                // said below, in one way for all that is no moment
            }
        }
        throw Broken.malformed("no moment: " + text);
    }

    /** Whether a text has digits where the pattern has 0, and is the same elsewhere. */
    private static boolean isLike(String pattern, String text) {
        boolean like = text.length() == pattern.length();
        for (int i = 0; like && i < text.length(); i++) {
            char one = text.charAt(i);
            like = pattern.charAt(i) == '0' ? one >= '0' && one <= '9'
                    : one == pattern.charAt(i);
        }
        return like;
    }

    private static LocalDate read(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static int number(String text, int from, int until) {
        int number = 0;
        for (int i = from; i < until; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    static long micros(Instant moment) {
        return moment.getNano() / NANOS_A_MICRO;
    }
}
