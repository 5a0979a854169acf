package dk.betroet.office.platform.access;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/**
 * One bucket of tokens per caller: full at first, filling at a steady rate, one token a request.
 * Over any stretch of time a caller gets at most what a full bucket holds and what flowed in since;
 * what one takes is nothing to another. Safe for many threads.
 */
final class Buckets {

    /** As many callers as are remembered; of those who keep within the rate nothing need be. */
    static final int CALLERS_MAX = 20_000;

    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int perSecond;
    private final int size;
    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * Buckets of one size.
     *
     * @param perSecond tokens that flow in a second, 1 or more
     * @param size what a full bucket holds, 1 or more
     */
    Buckets(int perSecond, int size) {
        this.perSecond = perSecond;
        this.size = size;
    }

    /**
     * Takes one token from the caller's bucket; false when it is empty.
     *
     * @param now from a clock that never goes back, in nanoseconds
     */
    boolean takes(String caller, long now) {
        if (buckets.size() >= CALLERS_MAX) {
            buckets.values().removeIf(bucket -> bucket.isFull(now));
        }
        return buckets.computeIfAbsent(caller, _ -> new Bucket(now)).takes(now);
    }

    /** How many callers are remembered. */
    int callers() {
        return buckets.size();
    }

    private final class Bucket {

        private double tokens = size;
        private long filled;

        private Bucket(long now) {
            filled = now;
        }

        private synchronized boolean takes(long now) {
            fill(now);
            if (tokens < 1) {
                return false;
            }
            tokens--;
            return true;
        }

        private synchronized boolean isFull(long now) {
            fill(now);
            return tokens >= size;
        }

        private void fill(long now) {
            long passed = Math.max(0, now - filled);
            tokens = Math.min(size, tokens + passed / SECOND * perSecond);
            filled += passed;
        }
    }
}
