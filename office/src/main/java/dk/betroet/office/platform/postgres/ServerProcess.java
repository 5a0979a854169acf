package dk.betroet.office.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** One running {@code postgres}, a direct child of this process. */
final class ServerProcess {

    /**
     * Plenty for writing out 128 MB. PostgreSQL 18 never ends when asked in the very moment in
     * which it restarts itself after the loss of a connection's process, so this is no larger.
     */
    private static final long FAST_SECONDS = 25;
    private static final long IMMEDIATE_SECONDS = 20;

    private final Process process;
    private final Thread pump;

    private ServerProcess(Process process, Thread pump) {
        this.process = process;
        this.pump = pump;
    }

    /**
     * Starts the command on a thread that lives as long as the server: the system sends the
     * parent-death signal when the starting <em>thread</em> ends, not when the process does.
     */
    static ServerProcess start(List<String> command, Path folder, RotatingLog log)
            throws IOException {
        CompletableFuture<Process> born = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("postgres-keeper").start(() -> {
            try {
                Process process = Shell.clean(command, folder).start();
                born.complete(process);
                process.waitFor();
            } catch (IOException | RuntimeException e) {
                born.completeExceptionally(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            Process process = born.join();
            process.getOutputStream().close();
            Thread pump = Thread.ofPlatform().daemon().name("postgres-log")
                    .start(() -> log.pump(process.getInputStream()));
            return new ServerProcess(process, pump);
        } catch (CompletionException e) {
            throw new IOException("could not run " + command.getFirst(), e.getCause());
        }
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    void whenItEnds(Runnable callback) {
        process.onExit().thenRun(callback);
    }

    /** Waits until all that the server said has been written down. Only for one that has ended. */
    void settle() {
        join(pump);
    }

    /**
     * Stops it: first fast (open transactions are rolled back, all is written out), and only when
     * that takes too long at once, which costs a recovery at the next start but no data.
     */
    void stop() {
        if (!ended(0)) {
            Shell.signal("INT", pid());
        }
        if (!ended(FAST_SECONDS)) {
            Shell.signal("QUIT", pid());
        }
        if (!ended(IMMEDIATE_SECONDS)) {
            process.destroyForcibly();
            ended(IMMEDIATE_SECONDS);
        }
        settle();
    }

    private boolean ended(long seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while stopping", e));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
