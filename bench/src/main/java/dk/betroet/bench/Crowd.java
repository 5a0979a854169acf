package dk.betroet.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/** Callers who each do one thing after another, as fast as they are answered. */
final class Crowd {

    /** One thing that a caller does, over and over. */
    @FunctionalInterface
    interface Deed extends AutoCloseable {
        void run() throws Exception;

        @Override
        default void close() throws SQLException {}
    }

    /** What the caller with this number does; made once, before the clock starts. */
    @FunctionalInterface
    interface Caller {
        Deed deed(int number) throws Exception;
    }

    private Crowd() {}

    /** How many deeds a second they get done together. */
    static double rate(int callers, Duration time, Caller caller) throws Exception {
        List<Deed> deeds = new ArrayList<>();
        try {
            for (int i = 0; i < callers; i++) {
                deeds.add(caller.deed(i));
            }
            return rate(deeds, time);
        } finally {
            for (Deed deed : deeds) {
                deed.close();
            }
        }
    }

    private static double rate(List<Deed> deeds, Duration time)
            throws InterruptedException, ExecutionException {
        LongAdder done = new LongAdder();
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(deeds.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (Deed deed : deeds) {
                running.add(threads.submit(() -> {
                    go.await();
                    long end = System.nanoTime() + time.toNanos();
                    while (System.nanoTime() < end) {
                        deed.run();
                        done.increment();
                    }
                    return done;
                }));
            }
            long begun = System.nanoTime();
            go.countDown();
            for (Future<?> one : running) {
                one.get();
            }
            return done.sum() / ((System.nanoTime() - begun) / 1e9);
        }
    }
}
