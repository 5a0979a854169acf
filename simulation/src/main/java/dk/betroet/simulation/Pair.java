package dk.betroet.simulation;

import dk.betroet.simulation.bookkeeper.Deed;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

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
    private final CountDownLatch waiting = new CountDownLatch(1);

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
                            await(waiting);
                        }
                    });
                } finally {
                    held.countDown();
                }
            });
            Future<Hands.Given> second = two.submit(() -> {
                await(held);
                try {
                    return lane(other, 1, new FaultyDataSource.Meeting() {
                        @Override
                        public void beforeLock() {
                            waiting.countDown();
                        }
                    });
                } finally {
                    waiting.countDown();
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
