package dk.betroet.office.platform.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Says on a stream, as long as it is open, that a file is still being read and for how long.
 * Nothing is said of what is read at once.
 */
final class StillReading implements AutoCloseable {

    /** How long somebody waits without a word. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().factory());

    /**
     * Begins.
     *
     * @param every how often it is said
     */
    StillReading(PrintStream out, String file, Duration every) {
        long begun = System.nanoTime();
        clock.scheduleAtFixedRate(() -> out.println("· Reading " + file + ", "
                        + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) + " s"),
                every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
