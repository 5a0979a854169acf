package dk.betroet.simulation;

import dk.betroet.office.platform.operation.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Time, identities and secrets that follow from the seed. Every thread draws from a stream of its
 * own that is set anew for each deed, so that what one deed drew does not depend on another.
 */
final class Streams {

    static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private static final ThreadLocal<Stream> HERE = ThreadLocal.withInitial(() -> new Stream(0, 0));

    private static final AtomicReference<@Nullable Stream> HANDED = new AtomicReference<>();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    /** What one thread draws from during one deed. */
    private static final class Stream {

        private static final int NUMBER_BITS = 12;
        private final Random random;
        private final long moment;
        private int drawn;

        private Stream(long seed, long moment) {
            this.random = new Random(seed * 6_364_136_223_846_793_005L + moment);
            this.moment = moment;
        }

        /** Ordered by deed and number, as the office's own are ordered by time. */
        private UUID next() {
            int number = drawn++;
            long time = moment + (number >> NUMBER_BITS);
            long high = time << 16 | 0x7000L | number & (1 << NUMBER_BITS) - 1;
            return new UUID(high, random.nextLong() & 0x3fff_ffff_ffff_ffffL | 1L << 63);
        }
    }

    /** From now on this thread draws what belongs to the deed. */
    static void begin(long seed, long step, int lane) {
        HERE.set(new Stream(seed, (step << 4) + lane));
    }

    /** The next thread that takes over goes on drawing where this one stopped. */
    static void handOver() {
        HANDED.set(HERE.get());
    }

    /** Draws from now on what was handed over, if anything was. */
    static void takeOver() {
        Stream handed = HANDED.getAndSet(null);
        if (handed != null) {
            HERE.set(handed);
        }
    }

    /** This thread draws for nobody in particular any more. */
    static void letGo() {
        HERE.remove();
    }

    Instant now() {
        return now.get();
    }

    void now(Instant instant) {
        now.set(instant);
    }

    Ids ids() {
        return () -> HERE.get().next();
    }

    static UUID id() {
        return HERE.get().next();
    }

    SecureRandom random() {
        return new Seeded();
    }

    /** Not secret at all: so that sealed values and their digests are the same again. */
    private static final class Seeded extends SecureRandom {

        @Override
        public void nextBytes(byte[] bytes) {
            HERE.get().random.nextBytes(bytes);
        }
    }

    Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return DENMARK;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(instant(), zone);
            }
        };
    }
}
