package dk.betroet.office.platform.backup;

import dk.betroet.office.platform.backup.BackupFault.Reason;
import dk.betroet.office.platform.backup.BackupProgress.Step;
import dk.betroet.office.platform.db.DatabaseSettings;
import dk.betroet.office.platform.db.Migrations;
import dk.betroet.office.platform.vault.MasterKey;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.crypto.SecretKey;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Makes a backup, while the office is in use or not: one transaction reads all rows as they are at
 * one moment, as the owner of the tables. The file gets its name when it has been read back from
 * the disk and found to hold exactly what was read from the database.
 */
public final class Backup {

    private static final int BUFFER_BYTES = 1 << 16;

    private final DatabaseSettings database;
    private final String masterKey;
    private final SecureRandom random;

    /**
     * Of one office.
     *
     * @param database where its rows are; the user must own the tables
     * @param masterKey 64 hexadecimal digits
     */
    public Backup(DatabaseSettings database, String masterKey, SecureRandom random) {
        this.database = database;
        this.masterKey = masterKey;
        this.random = random;
    }

    /**
     * What was saved.
     *
     * @param madeAt the moment of which it is
     * @param bytes the size of the file
     * @param rows how many
     * @param heads where each book ended
     */
    public record Made(Instant madeAt, long bytes, long rows, List<BookHead> heads) {}

    /** What was read from the database. */
    private record Saved(BackupContents contents, Map<String, Sum> sums) {}

    /**
     * Writes the file, checks it, and gives it its name, replacing one of that name.
     *
     * @param now what is written down as the moment; the database's snapshot is the truth
     * @throws BackupFault when there is no backup; no file is left then
     */
    public Made write(Path file, BackupSecret secret, Instant now, BackupProgress progress)
            throws BackupFault {
        Path target = file.toAbsolutePath();
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(draft);
            Saved saved;
            try (OutputStream out = Files.newOutputStream(Files.createFile(draft,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))))) {
                saved = save(out, secret, now, progress);
            }
            sync(draft, StandardOpenOption.WRITE);
            BackupFile.Whole read = new BackupFile(draft, secret)
                    .read(BackupFile.Rows.NOTHING, Step.CHECKING, progress);
            if (!read.sums().equals(saved.sums()) || !read.contents().equals(saved.contents())) {
                throw new BackupFault(Reason.NOT_THE_SAME,
                        "What was read back from the file is not what was written to it.");
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            sync(target.getParent(), StandardOpenOption.READ);
            return new Made(now, Files.size(target), read.rows(), read.contents().heads());
        } catch (BackupFault e) {
            remove(draft);
            throw e;
        } catch (IOException e) {
            remove(draft);
            throw new BackupFault(Reason.FILE,
                    "The file cannot be written: " + e.getMessage(), e);
        } catch (SQLException e) {
            remove(draft);
            throw new BackupFault(Reason.DATABASE,
                    "The database could not be read: " + e.getMessage(), e);
        }
    }

    private static void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            // The first fault is the one to tell; the next backup takes the draft away.
            return;
        }
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private Saved save(OutputStream out, BackupSecret secret, Instant now,
            BackupProgress progress) throws IOException, SQLException {
        String schema = new Migrations(database).version().orElseThrow(() -> new BackupFault(
                Reason.UNFIT_TABLES, "There is no office in that database."));
        try (Connection connection = DriverManager.getConnection(
                database.url(), database.user(), database.password())) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Catalogue.refuseHidden(connection);
            Catalogue.seeAll(connection);
            refuseOtherKey(connection);
            BackupHeader header = BackupHeader.of(now, schema,
                    Catalogue.one(connection, "show server_version"), secret, random);
            OutputStream buffered = new BufferedOutputStream(out, BUFFER_BYTES);
            SecretKey key = header.write(buffered, secret);
            Deflater deflater = new Deflater(Deflater.BEST_SPEED);
            try (Frames.Writer frames = new Frames.Writer(new DeflaterOutputStream(
                    new Chunks.Writer(buffered, key), deflater, BUFFER_BYTES))) {
                return rows(connection, frames, progress);
            } finally {
                deflater.end();
            }
        }
    }

    private void refuseOtherKey(Connection connection) throws SQLException, BackupFault {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select seal from vault_check")) {
            if (row.next() && !MasterKey.of(masterKey).made(row.getBytes(1))) {
                throw new BackupFault(Reason.OTHER_MASTER_KEY, "The master key is not the one that "
                        + "this database was sealed with: bring back keys/master.key first.");
            }
        }
    }

    private Saved rows(Connection connection, Frames.Writer frames, BackupProgress progress)
            throws SQLException, IOException {
        List<Catalogue.Table> tables = Catalogue.tables(connection);
        BackupContents contents = new BackupContents(masterKey, heads(connection),
                tables.stream().map(Catalogue.Table::name).toList(),
                !Catalogue.one(connection, "select 1 from authority where demo").isEmpty());
        frames.contents(contents);
        long all = Math.max(1, tables.stream().mapToLong(Catalogue.Table::bytes).sum());
        long before = 0;
        long rows = 0;
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (Catalogue.Table table : tables) {
            frames.begin(table);
            Sum.Adding adding = new Sum.Adding();
            CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyOut(table.copyOut());
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                adding.add(row);
                frames.data(row);
                long here = before + Math.min(adding.bytes(), table.bytes());
                progress.at(Step.SAVING, (int) (here * 100 / all), rows + adding.rows());
            }
            Sum sum = adding.sum();
            frames.end(sum);
            sums.put(table.name(), sum);
            rows += sum.rows();
            before += table.bytes();
        }
        frames.done(rows);
        progress.at(Step.SAVING, 100, rows);
        return new Saved(contents, sums);
    }

    static List<BookHead> heads(Connection connection) throws SQLException {
        List<BookHead> heads = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select unit_id::text, sequence, encode(head, 'hex') from book
                        order by unit_id""")) {
            while (row.next()) {
                heads.add(new BookHead(row.getString(1), row.getLong(2), row.getString(3)));
            }
        }
        return heads;
    }
}
