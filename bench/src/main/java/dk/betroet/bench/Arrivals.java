package dk.betroet.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests that come when they come, at an even rate, whether the ones before have been answered or
 * not. What each waits is counted from the moment it should have come, so that a server that
 * stalls cannot hide it by making its callers late.
 */
final class Arrivals {

    private Arrivals() {}

    /** How long requests waited, in milliseconds, the shortest first. */
    static double[] waits(double rate, Duration time, List<Crowd.Deed> clients) throws Exception {
        ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Future<?>> running = new ConcurrentLinkedQueue<>();
        long gap = (long) (1e9 / rate);
        long count = (long) (rate * time.toNanos() / 1e9);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (long i = 0; i < count; i++) {
                long due = begun + i * gap;
                long early = due - System.nanoTime();
                if (early > 0) {
                    LockSupport.parkNanos(early);
                }
                Crowd.Deed client = clients.get((int) (i % clients.size()));
                running.add(threads.submit(() -> {
                    client.run();
                    waits.add(System.nanoTime() - due);
                    return null;
                }));
            }
        }
        for (Future<?> one : running) {
            one.get();
        }
        double[] sorted = waits.stream().mapToDouble(nanos -> nanos / 1e6).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The wait that so large a part of all did not exceed. */
    static double percentile(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }
}
