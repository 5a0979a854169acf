package dk.betroet.office.platform.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.Betroet;
import dk.betroet.office.account.AccountHouse;
import dk.betroet.office.platform.backup.Backup;
import dk.betroet.office.platform.backup.BackupProgress;
import dk.betroet.office.platform.backup.BackupSecret;
import dk.betroet.office.platform.backup.Restore;
import dk.betroet.office.platform.db.DatabaseSettings;
import dk.betroet.office.platform.postgres.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book of a million lines leaves the house in a process that could not hold it. */
@Tag("crash")
class LargeExportTest {

    private static final int FACTS = 500_000;
    private static final String MEMORY = "-Xmx160m";
    private static final int MINUTES_MAX = 8;

    private final AccountHouse house = new AccountHouse();

    @TempDir
    private Path folder;

    /** A copy of the office with many facts in one book; nobody checks their hashes here. */
    private TestPostgres.Database large() throws Exception {
        house.januaryInOrder();
        DatabaseSettings from = house.money.office.part(DatabaseSettings.class);
        BackupSecret key = BackupSecret.Key.of("1b".repeat(32));
        Path file = folder.resolve("office.backup");
        new Backup(from, "5a".repeat(32), new SecureRandom())
                .write(file, key, Instant.EPOCH, BackupProgress.NONE);
        TestPostgres.Database database = TestPostgres.newDatabase();
        Restore restore = new Restore(file, key, BackupProgress.NONE);
        restore.into(new DatabaseSettings(database.jdbcUrl(), database.user(),
                database.password()), restore.check());
        try (Connection above = TestPostgres.connectAsSuperuser(database)) {
            String unit = "'" + house.money.home.unit() + "'";
            execute(above, "set session_replication_role = replica");
            execute(above, """
                    insert into fact (authority_id, unit_id, sequence, fact_id, voucher, operation,
                        happened_on, recorded_at, actor_id, payload, verdict, version, previous,
                        hash)
                    select f.authority_id, f.unit_id, b.sequence + n, gen_random_uuid(),
                        b.voucher + n, f.operation, f.happened_on, f.recorded_at, f.actor_id,
                        f.payload, f.verdict, f.version, f.previous, f.hash
                    from fact f join book b using (unit_id), generate_series(1, %d) n
                    where f.unit_id = %s and f.voucher = 1""".formatted(FACTS, unit));
            execute(above, """
                    insert into line (authority_id, unit_id, sequence, number, side, fund_id,
                        place_id, purpose, amount, happened_on)
                    select l.authority_id, l.unit_id, b.sequence + n, l.number, l.side, l.fund_id,
                        l.place_id, l.purpose, l.amount, l.happened_on
                    from line l join fact f using (unit_id, sequence) join book b using (unit_id),
                        generate_series(1, %d) n
                    where f.unit_id = %s and f.voucher = 1""".formatted(FACTS, unit));
            execute(above, "update book set sequence = sequence + " + FACTS + ", voucher = voucher"
                    + " + " + FACTS + " where unit_id = " + unit);
            execute(above, "analyze fact; analyze line");
        }
        return database;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String export(TestPostgres.Database database, String format, Path out)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", MEMORY,
                "-cp", System.getProperty("java.class.path"), Betroet.class.getName(),
                "export", "--book", house.money.home.unit().toString(), "--format", format,
                "--out", out.toString(), "--database-url", database.jdbcUrl().replace("jdbc:", "")
                        .replace("//", "//" + database.user() + ":" + database.password() + "@")));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("BETROET_MASTER_KEY", "5a".repeat(32));
        Process process = builder.start();
        boolean ended = process.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        return process.exitValue() + " " + Files.readString(folder.resolve("said"));
    }

    @Test
    void a_million_lines_need_no_more_memory_than_a_few() throws Exception {
        TestPostgres.Database database = large();
        Path csv = folder.resolve("book.csv");
        Path archive = folder.resolve("all.zip");

        assertThat(export(database, "csv", csv)).startsWith("0 ");
        assertThat(export(database, "archive", archive)).startsWith("0 ");

        try (var lines = Files.lines(csv)) {
            assertThat(lines.count()).isGreaterThan(FACTS);
        }
        assertThat(Files.size(archive)).isGreaterThan(FACTS * 20L);
    }
}
