package dk.betroet.office.platform.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a server keeps what it has acknowledged. Asked of every server at every start, our own
 * or another's; a ledger on one that answers otherwise would be a promise without cover.
 */
public final class Durability {

    private Durability() {}

    /** The settings that break the promise, as {@code fsync=off}; empty when all is well. */
    public static List<String> shortcomings(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT name, setting FROM pg_settings
                        WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')
                          AND setting = 'off'
                        ORDER BY name
                        """)) {
            while (row.next()) {
                found.add(row.getString("name") + "=" + row.getString("setting"));
            }
        }
        return found;
    }
}
