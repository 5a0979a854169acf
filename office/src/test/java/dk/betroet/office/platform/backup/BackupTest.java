package dk.betroet.office.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.betroet.office.account.AccountHouse;
import dk.betroet.office.oversight.OversightHouse;
import dk.betroet.office.platform.backup.BackupFault.Reason;
import dk.betroet.office.platform.db.DatabaseSettings;
import dk.betroet.office.platform.postgres.ElsewherePostgres;
import dk.betroet.office.platform.postgres.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Saved, read back, restored, and the same in every byte; damaged, and said so. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTest {

    private static final Instant NOW = Instant.parse("2026-03-05T08:00:00Z");
    private static final String MASTER_KEY = "5a".repeat(32);
    private static final BackupSecret KEY = BackupSecret.Key.of("1b".repeat(32));

    private final AccountHouse house = new AccountHouse();
    private Path saved = Path.of("");
    private Backup.Made made = new Backup.Made(NOW, 0, 0, List.of());

    @TempDir
    private static Path folder;

    @BeforeAll
    void save() throws BackupFault {
        house.januaryInOrder();
        house.money.done(house.money.bo, "account.reconcile", Map.of("date", "2026-01-31"));
        house.money.done(house.money.leader, "account.close-period",
                Map.of("through", "2026-01-31"));
        OversightHouse kept = new OversightHouse();
        kept.suspect(kept.money.bo);
        saved = folder.resolve("office.backup");
        made = backup(source()).write(saved, KEY, NOW, BackupProgress.NONE);
    }

    private DatabaseSettings source() {
        return house.money.office.part(DatabaseSettings.class);
    }

    private static Backup backup(DatabaseSettings database) {
        return new Backup(database, MASTER_KEY, new SecureRandom());
    }

    private static DatabaseSettings empty() {
        TestPostgres.Database database = TestPostgres.newDatabase();
        return new DatabaseSettings(database.jdbcUrl(), database.user(), database.password());
    }

    private static Restore.Found restore(Path file, DatabaseSettings target) throws BackupFault {
        Restore restore = new Restore(file, KEY, BackupProgress.NONE);
        Restore.Found found = restore.check();
        assertThat(Restore.occupied(target)).isEmpty();
        restore.into(target, found);
        return found;
    }

    private static String ask(DatabaseSettings database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                database.url(), database.user(), database.password())) {
            connection.setAutoCommit(false);
            Catalogue.seeAll(connection);
            return Catalogue.one(connection, sql);
        }
    }

    @Test
    void what_is_restored_is_what_was_saved_and_is_protected_as_it_was() throws Exception {
        DatabaseSettings target = empty();

        Restore.Found found = restore(saved, target);

        assertThat(found.masterKey()).isEqualTo(MASTER_KEY);
        assertThat(found.heads()).isEqualTo(made.heads()).isNotEmpty();
        assertThat(found.rows()).isEqualTo(made.rows());
        for (String protection : List.of(
                "select string_agg(conrelid::regclass || conname || pg_get_constraintdef(oid), "
                        + "';' order by conrelid::regclass::text, conname) from pg_constraint "
                        + "where connamespace = 'public'::regnamespace",
                "select string_agg(pg_get_indexdef(indexrelid) || indisvalid, ';' "
                        + "order by indexrelid::regclass::text) from pg_index "
                        + "where indrelid::regclass::text not like 'pg_%'",
                "select string_agg(tgrelid::regclass || tgname || tgenabled::text, ';' "
                        + "order by tgrelid::regclass::text, tgname) from pg_trigger "
                        + "where not tgisinternal",
                "select string_agg(relname || relrowsecurity || relforcerowsecurity, ';' "
                        + "order by relname) from pg_class where relnamespace = "
                        + "'public'::regnamespace and relkind = 'r'",
                "select string_agg(tablename || policyname || permissive || qual, ';' "
                        + "order by tablename, policyname) from pg_policies")) {
            assertThat(ask(target, protection)).isEqualTo(ask(source(), protection));
        }
        assertThat(Restore.occupied(target).orElseThrow().reason()).isEqualTo(Reason.NOT_EMPTY);
        Backup.Made again = backup(target).write(
                folder.resolve("again.backup"), KEY, NOW, BackupProgress.NONE);
        assertThat(again.heads()).isEqualTo(made.heads());
        assertThat(again.rows()).isEqualTo(made.rows());
    }

    /** What the restrictive policies keep from everybody else is in it all the same. */
    @Test
    void nothing_is_hidden_from_a_backup() throws Exception {
        DatabaseSettings target = empty();
        restore(saved, target);

        TestPostgres.Database one = new TestPostgres.Database(
                source().url(), source().user(), source().password());
        TestPostgres.Database other = new TestPostgres.Database(
                target.url(), target.user(), target.password());
        try (Connection above = TestPostgres.connectAsSuperuser(one);
                Connection below = TestPostgres.connectAsSuperuser(other)) {
            assertThat(Catalogue.one(below, "select count(*) from incident_suspect"))
                    .isNotEqualTo("0");
            for (Catalogue.Table table : Catalogue.tables(above)) {
                String count = "select count(*) from " + table.name();
                assertThat(Catalogue.one(below, count)).as(table.name())
                        .isEqualTo(Catalogue.one(above, count));
            }
        }
    }

    @Test
    void a_backup_moves_between_embedded_and_debians_postgresql_and_back() throws Exception {
        assumeTrue(ElsewherePostgres.isThere(), "Debian's PostgreSQL 15 is not installed");
        try (ElsewherePostgres elsewhere = ElsewherePostgres.start()) {
            DatabaseSettings there = elsewhere.settings();
            restore(saved, there);
            Path back = folder.resolve("back.backup");
            Backup.Made made15 = backup(there).write(back, KEY, NOW, BackupProgress.NONE);
            DatabaseSettings here = empty();
            restore(back, here);

            assertThat(ask(there, "show server_version_num")).startsWith("15");
            assertThat(made15.heads()).isEqualTo(made.heads());
            assertThat(made15.rows()).isEqualTo(made.rows());
            assertThat(ask(here, "select encode(head, 'hex') from book where unit_id = '"
                    + house.money.home.unit() + "'")).isEqualTo(made.heads().stream()
                            .filter(head -> head.unit().equals(house.money.home.unit().toString()))
                            .findFirst().orElseThrow().head());
        }
    }

    @Test
    void every_flipped_byte_is_found() throws Exception {
        byte[] good = Files.readAllBytes(saved);
        Path bad = folder.resolve("bad.backup");
        int step = Math.max(1, (good.length - 600) / 150);
        for (int at = 0; at < good.length; at += at < 600 ? 7 : step) {
            byte[] bytes = good.clone();
            bytes[at] ^= 1;
            Files.write(bad, bytes);
            assertThatThrownBy(() -> new Restore(bad, KEY, BackupProgress.NONE).check())
                    .as("byte " + at).isInstanceOfSatisfying(BackupFault.class, fault ->
                            assertThat(fault.reason()).isIn(Reason.NOT_A_BACKUP, Reason.NEWER,
                                    Reason.DAMAGED, Reason.TRUNCATED));
        }
    }

    @Test
    void a_file_that_ends_early_or_goes_on_is_found() throws Exception {
        byte[] good = Files.readAllBytes(saved);
        Path bad = folder.resolve("short.backup");
        for (int length : List.of(0, 5, 16, 40, 300, good.length / 2, good.length - 1)) {
            Files.write(bad, Arrays.copyOf(good, length));
            assertThatThrownBy(() -> new Restore(bad, KEY, BackupProgress.NONE).check())
                    .as("length " + length).isInstanceOf(BackupFault.class);
        }
        Files.write(bad, Arrays.copyOf(good, good.length + 1));
        assertThat(fault(bad, KEY).reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_wrong_secret_is_told_from_a_damaged_file() throws Exception {
        assertThat(fault(saved, BackupSecret.Key.of("2c".repeat(32))).reason())
                .isEqualTo(Reason.WRONG_KEY);
        assertThat(fault(saved, new BackupSecret.Passphrase("en to tre fire fem")).words())
                .contains("made with a key");
        Path typed = folder.resolve("typed.backup");
        backup(source()).write(typed, new BackupSecret.Passphrase("blå bæk på Ærø"), NOW,
                BackupProgress.NONE);
        assertThat(fault(typed, new BackupSecret.Passphrase("blå bæk på Ær")).reason())
                .isEqualTo(Reason.WRONG_KEY);
        assertThat(new Restore(typed, new BackupSecret.Passphrase("bla\u030a bæk pa\u030a Ærø"),
                BackupProgress.NONE).check().rows()).isEqualTo(made.rows());
    }

    @Test
    void a_fault_leaves_neither_a_file_nor_a_draft() throws Exception {
        Path file = folder.resolve("none.backup");
        Backup other = new Backup(source(), "00".repeat(32), new SecureRandom());
        assertThatThrownBy(() -> other.write(file, KEY, NOW, BackupProgress.NONE))
                .isInstanceOfSatisfying(BackupFault.class, fault ->
                        assertThat(fault.reason()).isEqualTo(Reason.OTHER_MASTER_KEY));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("none"));
        }
    }

    /** The file changes between the look at it and the use of it: nothing of it is kept. */
    @Test
    void a_restore_that_fails_half_way_leaves_nothing() throws Exception {
        Path file = folder.resolve("half.backup");
        Files.copy(saved, file);
        Restore restore = new Restore(file, KEY, BackupProgress.NONE);
        Restore.Found found = restore.check();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 100] ^= 1;
        Files.write(file, bytes);
        DatabaseSettings target = empty();

        assertThatThrownBy(() -> restore.into(target, found)).isInstanceOf(BackupFault.class);

        assertThat(ask(target, "select count(*) from pg_class where relnamespace = "
                + "'public'::regnamespace")).isEqualTo("0");
        restore(saved, target);
    }

    @Test
    void tables_of_an_unknown_version_are_refused() {
        Restore restore = new Restore(saved, KEY, BackupProgress.NONE);
        Restore.Found newer = new Restore.Found("9999", MASTER_KEY, List.of(), 0, false);
        assertThatThrownBy(() -> restore.into(empty(), newer))
                .isInstanceOfSatisfying(BackupFault.class, fault ->
                        assertThat(fault.reason()).isEqualTo(Reason.NEWER));
    }

    private static BackupFault fault(Path file, BackupSecret secret) {
        try {
            new Restore(file, secret, BackupProgress.NONE).check();
        } catch (BackupFault e) {
            return e;
        }
        throw new AssertionError("it was read");
    }
}
