package dk.betroet.office.platform.postgres;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;

/**
 * A program of its own for the crash tests: starts the server, then commits one row after the
 * other and writes each row's number down after the commit has been acknowledged.
 *
 * <p>Arguments: the data folder, the file of acknowledgements, and {@code embedded} or a folder
 * of programs.
 */
final class AckWriter {

    private AckWriter() {}

    public static void main(String[] arguments) throws Exception {
        PostgresBinaries binaries = arguments[2].equals("embedded")
                ? PostgresBinaries.embedded()
                : PostgresBinaries.folder(Path.of(arguments[2]));
        LocalPostgres server = LocalPostgres.start(
                PostgresSettings.in(Path.of(arguments[0])).with(binaries)).orThrow();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
        try (Connection connection = DriverManager.getConnection(
                        server.jdbcUrl(), server.user(), server.password());
                FileChannel acknowledged = FileChannel.open(
                        Path.of(arguments[1]),
                        StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            long next = firstFree(connection);
            System.out.println("writing " + server.pid());
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO written (number) VALUES (?)")) {
                while (true) {
                    insert.setLong(1, next);
                    insert.executeUpdate();
                    acknowledged.write(ByteBuffer.wrap(
                            (next + "\n").getBytes(StandardCharsets.US_ASCII)));
                    next++;
                }
            }
        }
    }

    private static long firstFree(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS written (number bigint PRIMARY KEY)");
            try (ResultSet row = statement.executeQuery(
                    "SELECT coalesce(max(number), 0) + 1 FROM written")) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
