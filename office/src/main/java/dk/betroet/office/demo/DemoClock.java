package dk.betroet.office.demo;

import dk.betroet.office.platform.web.format.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The demo's clock: the real one, except for the thread that plays the past year, which stands at
 * the moment it is playing.
 */
final class DemoClock extends Clock {

    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 20;
    private static final Duration STEP = Duration.ofMinutes(11);
    private static final Duration LATE_STEP = Duration.ofSeconds(20);

    private final ThreadLocal<Instant> playing = new ThreadLocal<>();

    /** Stands at the beginning of a working day, for this thread. */
    void begin(LocalDate day) {
        playing.set(day.atTime(FIRST_HOUR, 2).atZone(Formats.ZONE).toInstant());
    }

    /** Moves on a little within the day that is played. */
    void later() {
        Instant now = instant();
        boolean late = now.atZone(Formats.ZONE).getHour() >= LAST_HOUR;
        playing.set(now.plus(late ? LATE_STEP : STEP));
    }

    /** Goes with the real time again. */
    void goOn() {
        playing.remove();
    }

    @Override
    public Instant instant() {
        Instant moment = playing.get();
        return moment == null ? Clock.systemUTC().instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return Formats.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
