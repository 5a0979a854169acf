package dk.betroet.office.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One server for all tests of a test run, started when the first asks for it, in a temporary
 * folder, stopped when the run ends. Databases are cheap: every test class takes a fresh one.
 *
 * <p>The system property {@code betroet.test.postgres}, or the environment's
 * {@code BETROET_TEST_POSTGRES}, chooses the programs: {@code embedded} or {@code debian15}.
 */
public final class TestPostgres {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Map<String, String> TEMPLATES = new HashMap<>();
    private static @Nullable LocalPostgres server;

    private TestPostgres() {}

    /**
     * A database of one's own.
     *
     * @param jdbcUrl  where
     * @param user     its owner, no superuser
     * @param password the owner's
     */
    public record Database(String jdbcUrl, String user, String password) {

        /** A plain connection as the owner. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(jdbcUrl, user, password);
        }
    }

    /** Something that fills a database, such as all migrations. */
    @FunctionalInterface
    public interface Preparation {

        /** Fills it. */
        void prepare(Database database);
    }

    /** A fresh, empty database. */
    public static synchronized Database newDatabase() {
        return create("test_" + COUNTER.incrementAndGet(), "template1");
    }

    /**
     * A fresh database in which the preparation has been made. It is made once per name and test
     * run and copied from then on; nothing may stay connected to it.
     */
    public static synchronized Database newDatabase(String name, Preparation preparation) {
        String template = TEMPLATES.get(name);
        if (template == null) {
            template = "prepared_" + COUNTER.incrementAndGet();
            preparation.prepare(create(template, "template1"));
            TEMPLATES.put(name, template);
        }
        return create("test_" + COUNTER.incrementAndGet(), template);
    }

    /** The address alone of a fresh, empty database. */
    public static String jdbcUrl() {
        return newDatabase().jdbcUrl();
    }

    /** A connection as the server's superuser to the database, to look at it from above. */
    public static Connection connectAsSuperuser(Database database) throws SQLException {
        return server().administrate(database.jdbcUrl());
    }

    /** The programs that this run is to test with. */
    public static PostgresBinaries binaries() {
        String environment = System.getenv().getOrDefault("BETROET_TEST_POSTGRES", "embedded");
        String chosen = System.getProperty("betroet.test.postgres", environment);
        return switch (chosen) {
            case "embedded" -> PostgresBinaries.embedded();
            case "debian15" -> PostgresBinaries.folder(Path.of("/usr/lib/postgresql/15/bin"));
            default -> throw new IllegalArgumentException(
                    "betroet.test.postgres is embedded or debian15, not " + chosen);
        };
    }

    private static Database create(String name, String template) {
        LocalPostgres running = server();
        String owner = running.jdbcUrl();
        try (Connection connection = DriverManager.getConnection(
                        owner, running.user(), running.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        } catch (SQLException e) {
            throw new IllegalStateException("no test database " + name, e);
        }
        return new Database(running.jdbcUrl(name), running.user(), running.password());
    }

    private static synchronized LocalPostgres server() {
        LocalPostgres running = server;
        if (running == null) {
            running = start();
            server = running;
        }
        return running;
    }

    private static LocalPostgres start() {
        try {
            Path folder = Files.createTempDirectory("betroet-test-");
            Folders.readable(folder);
            LocalPostgres started = LocalPostgres.start(
                    PostgresSettings.in(folder.resolve("data")).with(binaries())).orThrow();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                started.close();
                try {
                    Folders.delete(folder);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
