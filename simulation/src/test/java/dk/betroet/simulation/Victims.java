package dk.betroet.simulation;

import static org.awaitility.Awaitility.await;

import dk.betroet.office.Betroet;
import dk.betroet.office.platform.postgres.LocalPostgres;
import dk.betroet.office.platform.postgres.PostgresSettings;
import dk.betroet.office.platform.postgres.Started;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL and a real {@code serve}, each a process that can be killed and come back. */
final class Victims implements AutoCloseable {

    private static final String RUNNING = "Betroet is running: ";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path folder;
    private LocalPostgres postgres;
    private final Relay relay;
    private @Nullable Process office;
    private volatile String url = "";

    Victims(Path folder) throws IOException {
        this.folder = folder;
        this.postgres = startPostgres(folder);
        this.relay = new Relay(postgres.port());
    }

    private static LocalPostgres startPostgres(Path folder) {
        return switch (LocalPostgres.start(PostgresSettings.in(folder.resolve("data")))) {
            case Started.Running(LocalPostgres server) -> server;
            case Started.Refused(var why) -> throw new IllegalStateException(why.text());
        };
    }

    LocalPostgres postgres() {
        return postgres;
    }

    /** Where the office listens now. */
    String url() {
        return url;
    }

    /** A connection of the owner's that sees every authority. */
    Connection look() throws SQLException {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(this::recovered);
        Connection connection = DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.user(), postgres.password());
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('betroet.authority', '*', false), "
                    + "set_config('betroet.units', '*', false)");
        }
        return connection;
    }

    private boolean recovered() {
        try (Connection connection = DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.user(), postgres.password())) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    void startOffice() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED", "-Duser.timezone=Europe/Copenhagen",
                "-cp", System.getProperty("java.class.path"), Betroet.class.getName(),
                "serve", "--database-url",
                "postgresql://127.0.0.1:" + relay.port() + "/betroet", "--port", "0");
        builder.environment().put("BETROET_DATABASE_USER", postgres.user());
        builder.environment().put("BETROET_DATABASE_PASSWORD", postgres.password());
        builder.environment().put("BETROET_MASTER_KEY", Office.MASTER_KEY);
        Process started = builder.redirectErrorStream(true).directory(folder.toFile()).start();
        office = started;
        List<String> words = new CopyOnWriteArrayList<>();
        Thread.ofPlatform().daemon().start(() -> {
            try (BufferedReader reader = started.inputReader()) {
                reader.lines().forEach(words::add);
            } catch (IOException | UncheckedIOException e) {
                words.add("ended: " + e.getMessage());
            }
        });
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() ->
                !started.isAlive()
                        || words.stream().anyMatch(line -> line.contains(RUNNING)));
        String line = words.stream().filter(one -> one.contains(RUNNING)).findFirst()
                .orElseThrow(() -> new AssertionError(String.join("\n", words)));
        url = line.substring(line.indexOf(RUNNING) + RUNNING.length()).strip();
    }

    /** Kills the application and starts it again. */
    void killOffice() throws IOException {
        stopOffice();
        startOffice();
    }

    void stopOffice() {
        Process running = office;
        if (running != null) {
            running.toHandle().destroyForcibly();
            await().atMost(PATIENCE).until(() -> !running.isAlive());
            office = null;
        }
    }

    /** Kills the server's main process and starts another on its files. */
    void killPostgres() {
        ProcessHandle main = ProcessHandle.of(postgres.pid()).orElseThrow();
        main.destroyForcibly();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10))
                .until(() -> !main.isAlive());
        postgres.close();
        postgres = startPostgres(folder);
        relay.leadTo(postgres.port());
    }

    /** Kills one process of the server that works for the office: the server recovers by itself. */
    boolean killBackend() {
        return ProcessHandle.of(postgres.pid()).orElseThrow().children()
                .filter(child -> command(child.pid()).contains("betroet_app"))
                .findFirst()
                .map(ProcessHandle::destroyForcibly)
                .orElse(false);
    }

    private static String command(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        stopOffice();
        relay.close();
        postgres.close();
        Office.delete(folder);
    }
}
