package dk.betroet.office.platform.postgres;

import dk.betroet.office.platform.postgres.PostgresRefusal.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A PostgreSQL server of our own, running. It is a child of this process, listens on the
 * loopback address at a port of its own, and shuts down when this process ends, however it ends.
 *
 * <p>The folder holds {@code postgres} (its files), {@code keys} (passwords, readable by us
 * alone), {@code log} (bounded) and {@code lock}. The user given out, {@code betroet}, owns the
 * database {@code betroet} and may make roles; it is no superuser, so that our own server gives
 * no right that an external one would not.
 */
public final class LocalPostgres implements AutoCloseable {

    /** The role that owns the database, and the database's name. */
    public static final String OWNER = "betroet";

    private static final long LOG_BYTES = 2_000_000;
    private static final int LOGS_KEPT = 4;

    private final FolderLock lock;
    private final ServerProcess process;
    private final int port;
    private final String administratorPassword;
    private final String password;

    private LocalPostgres(
            FolderLock lock, ServerProcess process, int port,
            String administratorPassword, String password) {
        this.lock = lock;
        this.process = process;
        this.port = port;
        this.administratorPassword = administratorPassword;
        this.password = password;
    }

    /**
     * Starts a server on the folder, making the database the first time. Whatever stands in the
     * way is a {@link Started.Refused}; nothing is left running then.
     */
    public static Started start(PostgresSettings settings) {
        try {
            Folders.passable(settings.folder());
            Optional<FolderLock> lock = FolderLock.take(settings.folder());
            if (lock.isEmpty()) {
                return refuse(Reason.FOLDER_IN_USE,
                        settings.folder() + " is in use by "
                                + FolderLock.holder(settings.folder()) + ".",
                        "Stop that one first, or choose another folder.");
            }
            boolean running = false;
            try {
                Started started = start(settings, lock.get());
                running = started instanceof Started.Running;
                return started;
            } finally {
                if (!running) {
                    lock.get().close();
                }
            }
        } catch (AccessDeniedException e) {
            return refuse(Reason.FOLDER_CLOSED,
                    "You may not write in " + e.getFile() + ".",
                    "Choose a folder of your own, or run as the user who owns this one.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Started start(PostgresSettings settings, FolderLock lock) throws IOException {
        Path folder = settings.folder().toRealPath();
        Path link = folder.resolve("postgres");
        Optional<ServerUser> chosen = ServerUser.choose(link);
        if (chosen.isEmpty()) {
            return refuse(Reason.NO_OTHER_USER,
                    "PostgreSQL does not run as root, and setpriv is not installed.",
                    "Install util-linux, or run as another user.");
        }
        ServerUser user = chosen.get();
        Optional<Path> bin = settings.binaries().bin(settings);
        if (bin.isEmpty()) {
            return refuse(Reason.NO_BINARIES,
                    "There are no PostgreSQL programs for this system ("
                            + System.getProperty("os.name") + ", "
                            + System.getProperty("os.arch") + ").",
                    "Use --database-url with a PostgreSQL of your own, version 15 or newer.");
        }
        Optional<Path> closed = user.closedOnTheWayTo(bin.get());
        if (closed.isPresent()) {
            return closed(user, bin.get(), closed.get());
        }
        Path data = Files.exists(link) ? link.toRealPath() : link;
        closed = user.closedOnTheWayTo(data.getParent());
        if (closed.isPresent() && settings.mayMove() && !Files.exists(link)) {
            data = Launch.moveOut(folder, link, user);
            closed = user.closedOnTheWayTo(data.getParent());
            settings.progress().accept("PostgreSQL's files are kept in " + data.getParent()
                    + ", because its user may not reach " + folder);
        }
        return closed.isPresent()
                ? closed(user, data.getParent(), closed.get())
                : start(settings, lock, new Place(bin.get(), data, folder, user));
    }

    /** Everything that has been decided about where, and as whom. */
    private record Place(Path bin, Path data, Path folder, ServerUser user) {}

    private static Started start(PostgresSettings settings, FolderLock lock, Place place)
            throws IOException {
        Path keys = place.folder().resolve("keys");
        Path logs = place.folder().resolve("log");
        Folders.closed(keys);
        Folders.closed(logs);
        Cluster cluster = new Cluster(place.data(), keys);
        Optional<String> administrator = cluster.password(Cluster.ADMINISTRATOR);
        Optional<String> owner = cluster.password(OWNER);
        if (administrator.isEmpty() || owner.isEmpty()) {
            return refuse(Reason.PASSWORD_LOST,
                    "The passwords to " + place.data() + " are not in " + keys + ".",
                    "Put back the folder keys from the backup that goes with these data.");
        }
        if (cluster.exists()) {
            String programs = Shell.run(
                    List.of(place.bin().resolve("postgres").toString(), "--version")).text();
            if (!programs.contains(" " + cluster.version() + ".")) {
                return refuse(Reason.OTHER_VERSION,
                        place.data() + " was made by PostgreSQL " + cluster.version()
                                + "; the programs at hand are " + programs.strip() + ".",
                        "Export with the former version of Betroet and import into a new folder.");
            }
        } else {
            settings.progress().accept("Making a new database in " + place.data());
            Optional<String> fault = cluster.create(
                    place.bin(), place.user(), administrator.get());
            if (fault.isPresent()) {
                return refuse(Reason.DID_NOT_START, "No database could be made. "
                        + "PostgreSQL's initdb said:\n" + fault.get(), "Nothing was kept of it.");
            }
        }
        RotatingLog log = new RotatingLog(
                logs.resolve("postgres.log"), LOG_BYTES, LOGS_KEPT);
        Path data = place.data().toRealPath();
        return switch (new Launch(settings, place.bin(), data, place.user(), log).run()) {
            case Launch.Result.Down(PostgresRefusal refusal) -> new Started.Refused(refusal);
            case Launch.Result.Up(ServerProcess process, int port) -> verified(
                    new LocalPostgres(lock, process, port, administrator.get(), owner.get()));
        };
    }

    private static Started verified(LocalPostgres server) throws IOException {
        boolean good = false;
        try {
            Set<String> shortcomings = new TreeSet<>();
            try (Connection connection = server.administrate()) {
                shortcomings.addAll(Durability.shortcomings(connection));
                server.provide(connection);
            }
            try (Connection connection = DriverManager.getConnection(
                    server.jdbcUrl(), server.user(), server.password())) {
                shortcomings.addAll(Durability.shortcomings(connection));
            }
            if (!shortcomings.isEmpty()) {
                return refuse(Reason.NOT_DURABLE,
                        "PostgreSQL runs with " + String.join(", ", shortcomings)
                                + " and may lose what it has acknowledged.",
                        "Take these settings back where they were made: in the server's files, "
                                + "or by ALTER ROLE or ALTER DATABASE.");
            }
            server.lock.note("PostgreSQL on port " + server.port);
            good = true;
            return new Started.Running(server);
        } catch (SQLException e) {
            return refuse(Reason.DID_NOT_START,
                    "PostgreSQL runs but does not let us in: " + e.getMessage(),
                    "If keys were changed by hand, put back those that go with these data.");
        } finally {
            if (!good) {
                server.process.stop();
            }
        }
    }

    /** The owner and its database; each step is repeated harmlessly after an interrupted start. */
    private void provide(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!found(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?")) {
                statement.execute("CREATE ROLE " + OWNER
                        + " LOGIN CREATEROLE CREATEDB PASSWORD '" + password + "'");
            }
            if (!found(connection, "SELECT 1 FROM pg_database WHERE datname = ?")) {
                statement.execute("CREATE DATABASE " + OWNER + " OWNER " + OWNER);
            }
        }
    }

    private static boolean found(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, OWNER);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static Started closed(ServerUser user, Path folder, Path closed) {
        return refuse(Reason.FOLDER_CLOSED,
                "PostgreSQL runs as the user " + user.name() + ", who needs " + folder
                        + " but may not pass through " + closed + ".",
                "Choose a folder that is not inside a closed one, such as /var/lib/betroet/data; "
                        + "or open the way with: chmod o+x " + closed);
    }

    private static Started refuse(Reason reason, String found, String remedy) {
        return new Started.Refused(new PostgresRefusal(reason, found, remedy));
    }

    /** Where to connect. */
    public String jdbcUrl() {
        return jdbcUrl(OWNER);
    }

    /** Where to connect to another database of this server. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The database's owner; no superuser. */
    public String user() {
        return OWNER;
    }

    /** The owner's password. Random, and the same for the life of the folder. */
    public String password() {
        return password;
    }

    /** The port on the loopback address; another one at every start. */
    public int port() {
        return port;
    }

    /** The server's process, for those who watch it. */
    public long pid() {
        return process.pid();
    }

    /** Calls back, once, when the server ends: because it was closed, or of its own accord. */
    public void whenItEnds(Runnable callback) {
        process.whenItEnds(callback);
    }

    /** Tells whoever tries to start a second one on this folder where to find the first. */
    public void servingAt(String address) {
        try {
            lock.note(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection as the server's administrator, for what the owner may not do. */
    Connection administrate() throws SQLException {
        return administrate(jdbcUrl("postgres"));
    }

    Connection administrate(String url) throws SQLException {
        return DriverManager.getConnection(url, Cluster.ADMINISTRATOR, administratorPassword);
    }

    /** Stops the server cleanly and gives up the folder. Close whatever uses it first. */
    @Override
    public void close() {
        process.stop();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
