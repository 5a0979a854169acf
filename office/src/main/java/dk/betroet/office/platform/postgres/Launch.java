package dk.betroet.office.platform.postgres;

import dk.betroet.office.platform.postgres.PostgresRefusal.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** One attempt to start the server on a cluster that is in its place, with its retries. */
final class Launch {

    /** How long a stale lock file of PostgreSQL's own is waited for before it is looked into. */
    private static final Duration ZOMBIES_GONE = Duration.ofSeconds(6);
    private static final Duration ORPHAN_GONE = Duration.ofSeconds(20);
    private static final Duration LOCK_GONE = Duration.ofSeconds(30);
    /** Recovery after a crash reads the log since the last checkpoint: minutes, not hours. */
    private static final Duration READY = Duration.ofMinutes(15);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(15);
    private static final long PAUSE_MILLIS = 20;
    private static final long RETRY_MILLIS = 200;

    private final PostgresSettings settings;
    private final Path bin;
    private final Path data;
    private final ServerUser user;
    private final RotatingLog log;
    private final Postmaster postmaster;

    Launch(PostgresSettings settings, Path bin, Path data, ServerUser user, RotatingLog log) {
        this.settings = settings;
        this.bin = bin;
        this.data = data;
        this.user = user;
        this.log = log;
        this.postmaster = new Postmaster(data);
    }

    /** How an attempt ended. */
    sealed interface Result {

        /**
         * It takes connections.
         *
         * @param process the server
         * @param port    where
         */
        record Up(ServerProcess process, int port) implements Result {}

        /**
         * It does not.
         *
         * @param refusal why
         */
        record Down(PostgresRefusal refusal) implements Result {}
    }

    /**
     * Starts it. A server that an earlier run left behind is stopped first, never joined: it may
     * run with other settings than ours. A lock file left by a killed server is waited out.
     */
    Result run() throws IOException {
        long begun = System.nanoTime();
        while (true) {
            Optional<PostgresRefusal> orphan = stopOrphan(postmaster, settings.progress());
            if (orphan.isPresent()) {
                return new Result.Down(orphan.get());
            }
            int port = freePort();
            log.forget();
            ServerProcess process = ServerProcess.start(
                    user.serve(Cluster.serve(bin, data, port)), bin, log);
            if (becomesReady(process)) {
                return new Result.Up(process, port);
            }
            process.stop();
            String words = log.lastWords();
            Duration spent = since(begun);
            boolean passing = words.contains("postmaster.pid")
                    || words.contains("pre-existing shared memory")
                    || words.contains("Address already in use");
            if (!passing || spent.compareTo(LOCK_GONE) > 0) {
                return new Result.Down(new PostgresRefusal(
                        Reason.DID_NOT_START,
                        "PostgreSQL did not start on " + data + ". It said:\n" + words,
                        "What it said is also in " + settings.folder().resolve("log") + "."));
            }
            if (spent.compareTo(ZOMBIES_GONE) > 0 && postmaster.removeStaleFile()) {
                settings.progress().accept(
                        "Removed the lock file of a PostgreSQL that is long gone");
            }
            pause(RETRY_MILLIS);
        }
    }

    /** Stops a server that an earlier run left behind; a refusal when it will not stop. */
    static Optional<PostgresRefusal> stopOrphan(
            Postmaster postmaster, Consumer<String> progress) throws IOException {
        Optional<Long> orphan = postmaster.serving();
        if (orphan.isEmpty()) {
            return Optional.empty();
        }
        long pid = orphan.get();
        progress.accept(
                "Stopping PostgreSQL (process " + pid + ") that an earlier run left behind");
        for (String signal : List.of("INT", "QUIT")) {
            Shell.signal(signal, pid);
            long begun = System.nanoTime();
            while (since(begun).compareTo(ORPHAN_GONE) < 0) {
                if (postmaster.serving().isEmpty()) {
                    return Optional.empty();
                }
                pause(PAUSE_MILLIS);
            }
        }
        return Optional.of(new PostgresRefusal(
                Reason.ORPHAN_STAYS,
                "PostgreSQL of an earlier run (process " + pid + ") still serves "
                        + postmaster.data() + " and does not stop.",
                "Stop it as the user who started it: kill -INT " + pid));
    }

    private boolean becomesReady(ServerProcess process) throws IOException {
        long begun = System.nanoTime();
        long told = begun;
        while (process.alive()) {
            if (postmaster.ready(process.pid())) {
                return true;
            }
            if (since(begun).compareTo(READY) > 0) {
                return false;
            }
            if (since(told).compareTo(TOLD_EVERY) > 0) {
                told = System.nanoTime();
                settings.progress().accept("PostgreSQL is still getting ready, "
                        + since(begun).toSeconds()
                        + " seconds so far; after a crash it recovers first");
            }
            pause(PAUSE_MILLIS);
        }
        process.settle();
        return false;
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    /** Between two looks at what another process does and nobody tells us of. */
    private static void pause(long millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
        if (Thread.interrupted()) {
            throw new IllegalStateException("interrupted while starting PostgreSQL");
        }
    }

    /** Where PostgreSQL's files lie when the folder asked for is closed to its user. */
    static Path elsewhere(Path folder) {
        UUID name = UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8));
        return Path.of("/var/lib/betroet").resolve(folder.getFileName() + "-" + name);
    }

    /**
     * Puts a new demo's files elsewhere, with a symbolic link in their stead. What may lie there
     * is of a demo whose folder was deleted by hand, and with it the passwords: it goes.
     */
    static Path moveOut(Path folder, Path link, ServerUser user) throws IOException {
        Path home = elsewhere(folder);
        Path target = home.resolve("postgres");
        stopOrphan(new Postmaster(target), sentence -> { });
        Folders.delete(home);
        Folders.passable(home);
        if (user.closedOnTheWayTo(home).isPresent()) {
            return link;
        }
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
        return target;
    }
}
