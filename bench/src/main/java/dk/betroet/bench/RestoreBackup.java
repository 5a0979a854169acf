package dk.betroet.bench;

import dk.betroet.office.platform.backup.Backup;
import dk.betroet.office.platform.backup.BackupProgress;
import dk.betroet.office.platform.backup.BackupSecret;
import dk.betroet.office.platform.backup.Restore;
import dk.betroet.office.platform.db.DatabaseSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/**
 * A whole office read in from its encrypted file: the file found whole, the rows written, every
 * reference checked, every row read back and compared; beside COPY of its largest tables' rows into
 * tables with the same columns and indexes.
 */
final class RestoreBackup implements Bench {

    private static final int RESIDENTS = 100;
    private static final long VOUCHERS = 200_000;
    private static final long QUICK = 20_000;
    private static final String INTO = "betroet_restored";

    /** What nearly all of an office's rows are. */
    private static final List<String> TABLES =
            List.of("fact", "line", "fact_signature", "fact_evidence", "sealed_value");

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public void run(Setting setting, Consumer<Measured> keep) throws Exception {
        long vouchers = setting.pace().quick() ? QUICK : VOUCHERS;
        try (BenchOffice office = BenchOffice.start()) {
            ChainedRows.fill(CareHome.open(office, 2, RESIDENTS), vouchers);
            Path folder = Files.createTempDirectory("betroet-bench");
            try {
                Path backup = folder.resolve("office.backup");
                BackupSecret secret = BackupSecret.Key.of("5a".repeat(32));
                new Backup(office.database(), BenchOffice.MASTER_KEY, new SecureRandom())
                        .write(backup, secret, Clock.systemUTC().instant(), BackupProgress.NONE);
                long rows = copiedOut(office, folder);
                setting.tell("a backup of " + Files.size(backup) + " bytes and " + rows
                        + " rows to copy stand");
                keep.accept(setting.rounds().run("restore-" + vouchers, "rows/s",
                        "at least 0.5 × COPY", List.of(
                                Contestant.of("restore of a backup",
                                        _ -> rows / restored(office, backup, secret)),
                                Contestant.of("COPY of its largest tables",
                                        _ -> rows / copiedIn(office, folder)))));
            } finally {
                Folders.remove(folder);
            }
        }
    }

    private static double restored(BenchOffice office, Path backup, BackupSecret secret)
            throws Exception {
        office.execute("drop database if exists " + INTO, "create database " + INTO);
        DatabaseSettings into = office.database(INTO);
        return Stopwatch.seconds(() -> {
            Restore restore = new Restore(backup, secret, BackupProgress.NONE);
            restore.into(into, restore.check());
        });
    }

    /** The rows as text, one file for each table. */
    private static long copiedOut(BenchOffice office, Path folder)
            throws SQLException, IOException {
        long rows = 0;
        try (Connection owner = office.owner(); Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("select set_config('betroet.authority', '*', true), "
                    + "set_config('betroet.units', '**', true)");
            for (String table : TABLES) {
                try (OutputStream out = Files.newOutputStream(folder.resolve(table))) {
                    rows += owner.unwrap(PGConnection.class).getCopyAPI()
                            .copyOut("copy (select * from " + table + ") to stdout", out);
                }
            }
        }
        return rows;
    }

    private static double copiedIn(BenchOffice office, Path folder) throws Exception {
        office.execute("drop schema if exists yard cascade", "create schema yard");
        for (String table : TABLES) {
            office.execute("create table yard." + table + " (like public." + table
                    + " including defaults including indexes)");
        }
        try (Connection owner = office.owner()) {
            return Stopwatch.seconds(() -> {
                owner.setAutoCommit(false);
                for (String table : TABLES) {
                    try (InputStream in = Files.newInputStream(folder.resolve(table))) {
                        owner.unwrap(PGConnection.class).getCopyAPI()
                                .copyIn("copy yard." + table + " from stdin", in);
                    }
                }
                owner.commit();
            });
        }
    }
}
