package dk.betroet.bench;

import dk.betroet.office.OfficeApplication;
import dk.betroet.office.platform.db.DatabaseSettings;
import dk.betroet.office.platform.postgres.LocalPostgres;
import dk.betroet.office.platform.postgres.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A PostgreSQL of the bench's own with the office over it, and beside the office's database one
 * more for the yardsticks: the same server, the same settings, the same disk. All of it is gone
 * afterwards.
 */
final class BenchOffice implements AutoCloseable {

    private static final String YARD = "yard";

    /** All clients come from one address here, and as fast as they can. */
    private static final String FLOOD = "100000";

    /** What its rows are sealed with. */
    static final String MASTER_KEY = "5b".repeat(32);

    private final Path folder;
    private final LocalPostgres server;
    private final ConfigurableApplicationContext context;

    private BenchOffice(Path folder, LocalPostgres server,
            ConfigurableApplicationContext context) {
        this.folder = folder;
        this.server = server;
        this.context = context;
    }

    /** One that turns nobody away: what is measured is how fast it answers. */
    static BenchOffice start() throws IOException, SQLException {
        return start(Map.of("betroet.flood.per-second", FLOOD,
                "betroet.flood.address-per-second", FLOOD));
    }

    /** One that guards itself against floods as a real office does. */
    static BenchOffice guarded() throws IOException, SQLException {
        return start(Map.of());
    }

    private static BenchOffice start(Map<String, Object> more) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("betroet-bench");
        LocalPostgres server =
                LocalPostgres.start(PostgresSettings.in(folder).mayMove(true)).orThrow();
        try (Connection owner = DriverManager.getConnection(
                        server.jdbcUrl(), server.user(), server.password());
                Statement statement = owner.createStatement()) {
            statement.execute("create database " + YARD);
        }
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(OfficeApplication.class).properties(Map.ofEntries(
                        Map.entry("betroet.database.url", server.jdbcUrl()),
                        Map.entry("betroet.database.user", server.user()),
                        Map.entry("betroet.database.password", server.password()),
                        Map.entry("betroet.keys.master-key", MASTER_KEY),
                        Map.entry("betroet.demo", "true"),
                        Map.entry("server.address", "127.0.0.1"),
                        Map.entry("server.port", "0"),
                        Map.entry("logging.threshold.console", "ERROR"),
                        Map.entry("spring.main.banner-mode", "off")))
                        .properties(more).run();
        return new BenchOffice(folder, server, context);
    }

    /** A part of the office. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Where the office is reached. */
    String address() {
        return "http://127.0.0.1:"
                + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** A connection to the yardsticks' database. */
    Connection yard() throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl(YARD), server.user(), server.password());
    }

    /** A connection to the office's database as its owner. */
    Connection owner() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }

    /** Where the office's database is, for its owner. */
    DatabaseSettings database() {
        return new DatabaseSettings(server.jdbcUrl(), server.user(), server.password());
    }

    /** Where another database of the same server is. */
    DatabaseSettings database(String name) {
        return new DatabaseSettings(server.jdbcUrl(name), server.user(), server.password());
    }

    /** Does something to the office's database as its owner, each statement by itself. */
    void execute(String... statements) throws SQLException {
        try (Connection owner = owner(); Statement statement = owner.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    /** Lets the server count what is in both databases, which it does by itself later. */
    void analyze() throws SQLException {
        for (Connection one : List.of(owner(), yard())) {
            try (one; Statement statement = one.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
    }

    /** How a program on the command line reaches the yardsticks' database. */
    Map<String, String> yardEnvironment() {
        return Map.of("PGHOST", "127.0.0.1", "PGPORT", String.valueOf(server.port()),
                "PGUSER", server.user(), "PGPASSWORD", server.password(), "PGDATABASE", YARD);
    }

    @Override
    public void close() {
        context.close();
        server.close();
        try {
            Folders.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
