package dk.betroet.office.platform.postgres;

import dk.betroet.office.platform.db.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A second server beside the one of the tests: Debian's PostgreSQL 15, whatever the first is. */
public final class ElsewherePostgres implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

    private final Path folder;
    private final LocalPostgres server;

    private ElsewherePostgres(Path folder, LocalPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    /** Whether it is installed. */
    public static boolean isThere() {
        return Files.isExecutable(PROGRAMS.resolve("postgres"));
    }

    /** Starts it over a folder of its own. */
    public static ElsewherePostgres start() throws IOException {
        Path folder = Files.createTempDirectory("betroet-test-");
        Folders.readable(folder);
        return new ElsewherePostgres(folder, LocalPostgres.start(
                PostgresSettings.in(folder.resolve("data"))
                        .with(PostgresBinaries.folder(PROGRAMS))).orThrow());
    }

    /** Its one database. */
    public DatabaseSettings settings() {
        return new DatabaseSettings(server.jdbcUrl(), server.user(), server.password());
    }

    @Override
    public void close() throws IOException {
        server.close();
        Folders.delete(folder);
    }
}
