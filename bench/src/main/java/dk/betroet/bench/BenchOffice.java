package dk.betroet.bench;

import dk.betroet.office.OfficeApplication;
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
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A PostgreSQL of the bench's own with the office over it, and beside the office's database one
 * more for the yardsticks: the same server, the same settings, the same disk. All of it is gone
 * afterwards.
 */
final class BenchOffice implements AutoCloseable {

    private static final String YARD = "yard";

    private final Path folder;
    private final LocalPostgres server;
    private final ConfigurableApplicationContext context;

    private BenchOffice(Path folder, LocalPostgres server,
            ConfigurableApplicationContext context) {
        this.folder = folder;
        this.server = server;
        this.context = context;
    }

    static BenchOffice start() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("betroet-bench");
        LocalPostgres server =
                LocalPostgres.start(PostgresSettings.in(folder).mayMove(true)).orThrow();
        try (Connection owner = DriverManager.getConnection(
                        server.jdbcUrl(), server.user(), server.password());
                Statement statement = owner.createStatement()) {
            statement.execute("create database " + YARD);
        }
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(OfficeApplication.class).properties(Map.of(
                        "betroet.database.url", server.jdbcUrl(),
                        "betroet.database.user", server.user(),
                        "betroet.database.password", server.password(),
                        "betroet.keys.master-key", "5b".repeat(32),
                        "betroet.demo", "true",
                        "server.address", "127.0.0.1",
                        "server.port", "0",
                        "logging.threshold.console", "ERROR",
                        "spring.main.banner-mode", "off")).run();
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

    /** How a program on the command line reaches the yardsticks' database. */
    Map<String, String> yardEnvironment() {
        return Map.of("PGHOST", "127.0.0.1", "PGPORT", String.valueOf(server.port()),
                "PGUSER", server.user(), "PGPASSWORD", server.password(), "PGDATABASE", YARD);
    }

    @Override
    public void close() {
        context.close();
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
