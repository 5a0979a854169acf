package dk.betroet.office.platform.backup;

import dk.betroet.office.platform.backup.BackupFault.Reason;
import dk.betroet.office.platform.backup.BackupProgress.Step;
import dk.betroet.office.platform.db.DatabaseSettings;
import dk.betroet.office.platform.db.Migrations;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/**
 * Goes back to a backup, in a database that holds no office: all of it, or nothing. The file is
 * read to its end and found whole before anything is touched; the rows are written in one
 * transaction, read again before it is committed, and must be the same in every byte.
 */
public final class Restore {

    private final Path file;
    private final BackupSecret secret;
    private final BackupProgress progress;

    /** Of one file. */
    public Restore(Path file, BackupSecret secret, BackupProgress progress) {
        this.file = file;
        this.secret = secret;
        this.progress = progress;
    }

    /**
     * A backup that was found whole.
     *
     * @param schema the version of its tables
     * @param masterKey the key that its rows are sealed with, 64 hexadecimal digits
     * @param heads where each book ended
     * @param rows how many
     * @param demo whether all of it is fiction
     */
    public record Found(String schema, String masterKey, List<BookHead> heads, long rows,
            boolean demo) {

        /** Without the key. */
        @Override
        public String toString() {
            return "Found[schema=" + schema + ", heads=" + heads + "]";
        }
    }

    /** Reads the file to its end, changing nothing. */
    public Found check() throws BackupFault {
        BackupFile.Whole whole = new BackupFile(file, secret)
                .read(BackupFile.Rows.NOTHING, Step.CHECKING, progress);
        return new Found(whole.header().schema(), whole.contents().masterKey(),
                whole.contents().heads(), whole.rows(), whole.contents().demo());
    }

    /** Refuses a master key that is there already and is not the backup's. */
    public static void refuseOther(String saved, String there) throws BackupFault {
        if (!saved.equalsIgnoreCase(there.strip())) {
            throw new BackupFault(Reason.OTHER_MASTER_KEY, "There is another master key already, "
                    + "which opens something else: restore with keys in a folder of their own.");
        }
    }

    /** Why nothing may be restored into the database; empty when it holds no office. */
    public static Optional<BackupFault> occupied(DatabaseSettings database) {
        try (Connection connection = connect(database)) {
            connection.setAutoCommit(false);
            Catalogue.seeAll(connection);
            boolean tables = !Catalogue.one(connection, """
                    select 1 from pg_class where relkind in ('r', 'p', 'v', 'm')
                      and relnamespace = 'public'::regnamespace limit 1""").isEmpty();
            boolean ours = !Catalogue.one(connection, """
                    select 1 where to_regclass('public.flyway_schema_history') is not null
                      and to_regclass('public.authority') is not null""").isEmpty();
            if (!tables || ours && Catalogue.one(connection,
                    "select 1 from authority limit 1").isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new BackupFault(Reason.NOT_EMPTY, ours
                    ? "There is an office in that database; restore into an empty one."
                    : "There are other tables in that database; restore into an empty one."));
        } catch (SQLException e) {
            return Optional.of(fault(e));
        }
    }

    /**
     * Writes the rows into a database that is not {@link #occupied}, and brings the tables to the
     * newest version.
     *
     * @param found what {@link #check} found
     * @throws BackupFault when it did not work; the database is empty then
     */
    public void into(DatabaseSettings database, Found found) throws BackupFault {
        Migrations migrations = new Migrations(database);
        if (!migrations.knows(found.schema())) {
            throw new BackupFault(Reason.NEWER, "The backup's tables are of version "
                    + found.schema() + ", which this program does not know: use the Betroet that "
                    + "made it, or a newer one.");
        }
        String role;
        try {
            role = migrations.makeRole();
        } catch (SQLException e) {
            throw fault(e);
        }
        boolean good = false;
        try {
            migrations.removeAll(role);
            migrations.toVersion(role, found.schema());
            rows(database);
            good = true;
        } catch (FlywayException e) {
            throw new BackupFault(Reason.DATABASE,
                    "The tables could not be made: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw fault(e);
        } finally {
            if (!good) {
                migrations.removeAll(role);
            }
        }
        migrations.toNewest(role);
    }

    private void rows(DatabaseSettings database) throws SQLException, BackupFault {
        try (Connection connection = connect(database)) {
            connection.setAutoCommit(false);
            Catalogue.seeAll(connection);
            List<Catalogue.Table> tables = Catalogue.tables(connection);
            Loosened loosened = Loosened.take(connection, tables);
            BackupFile.Whole whole = new BackupFile(file, secret).read(
                    new Loading(connection, tables), Step.RESTORING, progress);
            loosened.putBack();
            compare(connection, tables, whole);
            connection.commit();
        }
    }

    /** Puts the rows of the file into the tables, one after the other. */
    private static final class Loading implements BackupFile.Rows {

        private final Connection connection;
        private final List<Catalogue.Table> tables;
        private @Nullable CopyIn copy;

        Loading(Connection connection, List<Catalogue.Table> tables) {
            this.connection = connection;
            this.tables = tables;
        }

        @Override
        public void begin(String name, List<String> columns) throws IOException {
            Catalogue.Table table = tables.stream()
                    .filter(one -> one.name().equals(name) && one.columns().equals(columns))
                    .findFirst()
                    .orElseThrow(() -> new BackupFault(Reason.UNFIT_TABLES, "The table " + name
                            + " of the backup is not like the one of its version."));
            try {
                copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn());
            } catch (SQLException e) {
                throw fault(e);
            }
        }

        @Override
        public void data(byte[] bytes) throws IOException {
            try {
                begun().writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException e) {
                throw fault(e);
            }
        }

        @Override
        public void end() throws IOException {
            try {
                begun().endCopy();
            } catch (SQLException e) {
                throw fault(e);
            }
        }

        private CopyIn begun() {
            if (copy == null) {
                throw new IllegalStateException("rows come after the name of their table");
            }
            return copy;
        }
    }

    private void compare(Connection connection, List<Catalogue.Table> tables,
            BackupFile.Whole whole) throws SQLException, BackupFault {
        long rows = 0;
        for (Catalogue.Table table : tables) {
            Sum.Adding adding = new Sum.Adding();
            CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyOut(table.copyOut());
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                adding.add(row);
                progress.at(Step.COMPARING,
                        (int) ((rows + adding.rows()) * 100 / Math.max(1, whole.rows())),
                        rows + adding.rows());
            }
            rows += adding.rows();
            Sum sum = adding.sum();
            Map<String, Sum> saved = whole.sums();
            if (!sum.equals(saved.get(table.name()))) {
                throw new BackupFault(Reason.NOT_THE_SAME, "The rows of " + table.name()
                        + " are not those that were saved; nothing was kept.");
            }
        }
        if (!Backup.heads(connection).equals(whole.contents().heads())) {
            throw new BackupFault(Reason.NOT_THE_SAME,
                    "The books do not end where they ended; nothing was kept.");
        }
    }

    private static Connection connect(DatabaseSettings database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.user(), database.password());
    }

    private static BackupFault fault(SQLException e) {
        return new BackupFault(Reason.DATABASE,
                "The database does not do what it is asked: " + e.getMessage(), e);
    }
}
