package dk.betroet.simulation;

import dk.betroet.simulation.bookkeeper.Deed;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Two who act on one book at the same moment. The first goes on only when the second stands in line
 * for the book behind it, so that the race is a real one and still ends the same every time.
 */
final class Pair {

    private static final long LONGEST_SECONDS = 20;

    private final Hands hands;
    private final long seed;
    private final long moment;
    private final CountDownLatch held = new CountDownLatch(1);
    private volatile @Nullable Thread follower;
    private volatile boolean ended;

    Pair(Hands hands, long seed, long moment) {
        this.hands = hands;
        this.seed = seed;
        this.moment = moment;
    }

    /** What both were answered. */
    record Both(Hands.Given one, Hands.Given other) {}

    Both does(Deed one, Deed other) {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<Hands.Given> first = two.submit(() -> {
                try {
                    return lane(one, 0, new FaultyDataSource.Meeting() {
                        @Override
                        public void afterLock() {
                            held.countDown();
                            untilTheOtherWaits();
                        }
                    });
                } finally {
                    held.countDown();
                }
            });
            Future<Hands.Given> second = two.submit(() -> {
                await(held);
                follower = Thread.currentThread();
                try {
                    return lane(other, 1, FaultyDataSource.Meeting.NOBODY);
                } finally {
                    ended = true;
                }
            });
            return new Both(first.get(), second.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Hands.Given lane(Deed deed, int lane, FaultyDataSource.Meeting meeting) {
        Streams.begin(seed, moment, 1 + lane);
        return hands.does(deed, new FaultyDataSource.Armed(Fault.TWO_AT_ONCE, 0, meeting));
    }

    /** In the application's own line for the book, at the database's lock, or through already. */
    private void untilTheOtherWaits() {
        long begun = System.nanoTime();
        while (!ended && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
            Thread thread = follower;
            if (thread != null && thread.getState() == Thread.State.WAITING) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the other never came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
