package dk.betroet.office.platform.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement among several that are sent together.
 *
 * @param sql with {@code ?} for its parameters; text, so that no parameter is ever part of it
 * @param params in their order: what JDBC takes, and arrays of UUID, Long, String, byte[] and days
 * @param reader is given every row of the answer
 */
public record Part(String sql, List<@Nullable Object> params, Reader reader) {

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    /** A statement whose answer does not matter. */
    public static Part of(String sql, @Nullable Object... params) {
        return new Part(sql, Arrays.asList(params), row -> {});
    }

    /** The same, with somebody who reads the rows. */
    public Part reading(Reader rows) {
        return new Part(sql, params, rows);
    }
}
