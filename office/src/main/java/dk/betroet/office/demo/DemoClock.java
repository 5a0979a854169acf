package dk.betroet.office.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The demo's clock: the real one, except for the thread that plays the past year, which stands at
 * the
 * moment it is playing.
 */
final class DemoClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private final ThreadLocal<Instant> playing = new ThreadLocal<>();

    /** Stands at the moment, for this thread. */
    void standAt(Instant moment) {
        playing.set(moment);
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
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
