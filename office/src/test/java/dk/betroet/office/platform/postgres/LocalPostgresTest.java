package dk.betroet.office.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.betroet.office.platform.postgres.PostgresRefusal.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server that Betroet starts for itself: safe, private, kept, and only once per folder. */
@Tag("database")
class LocalPostgresTest {

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws Exception {
        folder = Files.createTempDirectory("betroet-test-");
        Folders.readable(folder);
    }

    @AfterEach
    void removeFolder() throws Exception {
        Folders.delete(folder);
    }

    private PostgresSettings settings() {
        return PostgresSettings.in(folder.resolve("data")).with(TestPostgres.binaries());
    }

    private static String ask(LocalPostgres server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet rows = statement.getResultSet();
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return String.join(" ", found);
        }
    }

    @Test
    void keepsDataBetweenStarts() throws Exception {
        try (LocalPostgres server = LocalPostgres.start(settings()).orThrow()) {
            ask(server, "CREATE TABLE kept (name text)");
            ask(server, "INSERT INTO kept VALUES ('Ærø')");
        }
        try (LocalPostgres server = LocalPostgres.start(settings()).orThrow()) {
            assertThat(ask(server, "SELECT name FROM kept")).isEqualTo("Ærø");
        }
    }

    @Test
    void isDurableDanishAndModest() throws Exception {
        try (LocalPostgres server = LocalPostgres.start(settings()).orThrow()) {
            assertThat(ask(server, """
                    SELECT name || '=' || setting FROM pg_settings WHERE name IN ('fsync',
                    'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses',
                    'max_connections') ORDER BY name
                    """)).isEqualTo("data_checksums=on fsync=on full_page_writes=on "
                            + "listen_addresses=127.0.0.1 max_connections=60 "
                            + "synchronous_commit=on");
            assertThat(ask(server, """
                    SELECT name FROM (VALUES ('Åse'), ('Ærø'), ('Aabenraa'), ('Zoë'), ('Øst'),
                    ('Bent')) AS names (name) ORDER BY name
                    """)).isEqualTo("Bent Zoë Ærø Øst Aabenraa Åse");
            assertThat(ask(server, "SELECT to_tsvector('danish', 'regningerne')::text"))
                    .contains("regning");
        }
    }

    @Test
    void givesOutAnOwnerThatIsNoSuperuser() throws Exception {
        try (LocalPostgres server = LocalPostgres.start(settings()).orThrow()) {
            assertThat(ask(server, """
                    SELECT rolsuper::text || rolbypassrls::text FROM pg_roles
                    WHERE rolname = current_user
                    """)).isEqualTo("falsefalse");
            ask(server, "CREATE EXTENSION pg_trgm");
        }
    }

    @Test
    void asksForThePassword() throws Exception {
        try (LocalPostgres server = LocalPostgres.start(settings()).orThrow()) {
            assertThatThrownBy(() -> DriverManager.getConnection(
                    server.jdbcUrl(), server.user(), "guess").close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("data/keys")).toString())
                .doesNotContain("GROUP", "OTHERS");
        assertThat(Files.getPosixFilePermissions(
                folder.resolve("data/keys/postgres-betroet.password")).toString())
                .doesNotContain("GROUP", "OTHERS");
    }

    @Test
    void refusesASecondServerOnTheSameFolderAndSaysWhoHoldsIt() throws Exception {
        try (LocalPostgres server = LocalPostgres.start(settings()).orThrow()) {
            Started second = LocalPostgres.start(settings());
            assertThat(second).isInstanceOfSatisfying(Started.Refused.class, refused -> {
                assertThat(refused.refusal().reason()).isEqualTo(Reason.FOLDER_IN_USE);
                assertThat(refused.refusal().text())
                        .contains(Long.toString(ProcessHandle.current().pid()));
            });
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesDataWhosePasswordIsLost() throws Exception {
        LocalPostgres.start(settings()).orThrow().close();
        Files.delete(folder.resolve("data/keys/postgres-betroet.password"));
        assertThat(LocalPostgres.start(settings())).isInstanceOfSatisfying(
                Started.Refused.class,
                refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.PASSWORD_LOST));
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        LocalPostgres.start(settings()).orThrow().close();
        Files.writeString(folder.resolve("data/postgres/PG_VERSION"), "9\n");
        assertThat(LocalPostgres.start(settings())).isInstanceOfSatisfying(
                Started.Refused.class,
                refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.OTHER_VERSION));
    }

    @Test
    void tellsWhatPostgresSaidWhenItDoesNotStart() throws Exception {
        LocalPostgres.start(settings()).orThrow().close();
        Files.writeString(folder.resolve("data/postgres/postgresql.conf"), "nonsense = 1\n");
        assertThat(LocalPostgres.start(settings())).isInstanceOfSatisfying(
                Started.Refused.class, refused -> {
                    assertThat(refused.refusal().reason()).isEqualTo(Reason.DID_NOT_START);
                    assertThat(refused.refusal().text()).contains("nonsense");
                });
    }

    @Test
    void refusesAServerThatHasBeenToldNotToKeepItsPromise() throws Exception {
        try (LocalPostgres server = LocalPostgres.start(settings()).orThrow();
                Connection connection = server.administrate();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres SET synchronous_commit = off");
        }
        assertThat(LocalPostgres.start(settings())).isInstanceOfSatisfying(
                Started.Refused.class, refused -> {
                    assertThat(refused.refusal().reason()).isEqualTo(Reason.NOT_DURABLE);
                    assertThat(refused.refusal().text()).contains("synchronous_commit=off");
                });
    }

    @Test
    void refusesAlsoWhenOnlyItsOwnersPromiseIsWeakened() throws Exception {
        try (LocalPostgres server = LocalPostgres.start(settings()).orThrow()) {
            ask(server, "ALTER ROLE betroet SET synchronous_commit = off");
        }
        assertThat(LocalPostgres.start(settings())).isInstanceOfSatisfying(
                Started.Refused.class,
                refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.NOT_DURABLE));
    }

    @Test
    void leavesNoHalfMadeDatabaseBehind() throws Exception {
        Files.createDirectories(folder.resolve("data/postgres.new/base"));
        Files.writeString(folder.resolve("data/postgres.new/PG_VERSION"), "18\n");
        try (LocalPostgres server = LocalPostgres.start(settings()).orThrow()) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
        assertThat(folder.resolve("data/postgres.new")).doesNotExist();
    }

    @Test
    void doesNotTrustAStaleLockFileThatNamesSomeOtherProcess() throws Exception {
        LocalPostgres.start(settings()).orThrow().close();
        Files.writeString(folder.resolve("data/postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("data/postgres") + "\n");
        try (LocalPostgres server = LocalPostgres.start(settings()).orThrow()) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void givesEveryTestADatabaseOfItsOwn() throws Exception {
        TestPostgres.Database first = TestPostgres.newDatabase();
        TestPostgres.Database second = TestPostgres.newDatabase();
        assertThat(first.jdbcUrl()).isNotEqualTo(second.jdbcUrl());
        try (Connection connection = first.connect()) {
            assertThat(Durability.shortcomings(connection)).isEmpty();
        }
    }

    @Test
    void refusesAFolderThatItsUserCannotReachAndSaysWhichOneIsClosed() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root runs it as another");
        Folders.closed(folder);
        assertThat(LocalPostgres.start(settings())).isInstanceOfSatisfying(
                Started.Refused.class, refused -> {
                    assertThat(refused.refusal().reason()).isEqualTo(Reason.FOLDER_CLOSED);
                    assertThat(refused.refusal().text())
                            .contains("may not pass through " + folder + ".")
                            .contains("chmod o+x " + folder);
                });
    }

    @Test
    void keepsADemosFilesElsewhereWhenItsFolderIsClosedAndThrowsThemAwayWithIt() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root runs it as another");
        Folders.closed(folder);
        Path demo = folder.resolve("data");
        assertThat(DataFolder.claimForDemo(demo)).isEmpty();
        Path elsewhere = Launch.elsewhere(demo.toRealPath());
        try (LocalPostgres server = LocalPostgres.start(settings().mayMove(true)).orThrow()) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
        assertThat(demo.resolve("postgres").toRealPath()).isEqualTo(elsewhere.resolve("postgres"));
        Folders.delete(demo);
        DataFolder.claimForDemo(demo);
        LocalPostgres.start(settings().mayMove(true)).orThrow().close();
        assertThat(DataFolder.removeDemo(demo)).isEmpty();
        assertThat(elsewhere).doesNotExist();
        assertThat(demo).doesNotExist();
    }

    @Test
    void throwsAwayNothingThatIsNotADemo() throws Exception {
        LocalPostgres.start(settings()).orThrow().close();
        Path real = folder.resolve("data");
        assertThat(DataFolder.removeDemo(real)).get().asString().contains("left alone");
        assertThat(DataFolder.claimForDemo(real)).get().asString().contains("not a demo");
        assertThat(real.resolve("postgres/PG_VERSION")).exists();
    }
}
