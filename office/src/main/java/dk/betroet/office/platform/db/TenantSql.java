package dk.betroet.office.platform.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The statements of one transaction. Three things make it more than a connection, and none of them
 * is seen by whoever only asks {@link #sql}:
 *
 * <ul>
 *   <li>writes may wait, see {@link #writing}: they are sent together before the next statement of
 *       anybody, or with the commit;
 *   <li>a job may keep what it has read under a lock that it holds, see {@link #kept}: a write by
 *       anybody else in the transaction lets go of it;
 *   <li>standing facts may be remembered from transaction to transaction, see {@link Standing}.
 * </ul>
 *
 * <p>Belongs to one thread and one transaction.
 */
public final class TenantSql implements JdbcClient {

    /** Writes that wait. */
    public interface Waiting {

        /** What is to be sent now; empty when nothing waits. Nothing waits afterwards. */
        List<Part> drain();
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Map<Class<?>, Object> kept = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private Standing.@Nullable Memory memory;

    TenantSql(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** The transaction behind a client; every client that {@link Database} hands out has one. */
    public static TenantSql of(JdbcClient sql) {
        if (sql instanceof TenantSql tenant) {
            return tenant;
        }
        throw new IllegalArgumentException("not a client of Database");
    }

    @Override
    public StatementSpec sql(String sql) {
        flush();
        if (!isQuery(sql)) {
            kept.clear();
            if (!Standing.leaves(sql)) {
                memory = null;
            }
        }
        return jdbc.sql(sql);
    }

    private static boolean isQuery(String sql) {
        return sql.stripLeading().regionMatches(true, 0, "select", 0, 6);
    }

    /** What this transaction keeps of a kind, made when it keeps none. */
    public <T> T kept(Class<T> kind, Supplier<T> make) {
        Object found = kept.get(kind);
        if (found == null) {
            found = make.get();
            kept.put(kind, found);
        }
        return kind.cast(found);
    }

    /** Lets writes wait; they are asked for before the next statement and before the end. */
    public void writing(Waiting writes) {
        waiting.add(writes);
    }

    /** Sends the writes that wait. */
    public void flush() {
        List<Part> parts = drained();
        if (!parts.isEmpty()) {
            trip(parts);
        }
    }

    /**
     * Ends the work: the writes that wait are sent together with the commit. Where nothing waits,
     * the transaction is left to whoever began it, who finds it ended otherwise.
     */
    void finish() {
        List<Part> parts = new ArrayList<>(drained());
        if (!parts.isEmpty()) {
            parts.add(Part.of("commit"));
            trip(parts);
        }
    }

    private List<Part> drained() {
        List<Waiting> all = List.copyOf(waiting);
        waiting.clear();
        return all.stream().flatMap(one -> one.drain().stream()).toList();
    }

    /** Sends several statements at once; each sees what those before it have done. */
    public void send(List<Part> parts) {
        flush();
        trip(parts);
    }

    private void trip(List<Part> parts) {
        String text = parts.stream().map(Part::sql).collect(Collectors.joining(";\n"));
        template.execute(text, (PreparedStatementCallback<Boolean>) statement -> {
            set(statement, parts);
            boolean rows = statement.execute();
            for (Part part : parts) {
                if (rows) {
                    read(statement, part);
                }
                rows = statement.getMoreResults();
            }
            return true;
        });
    }

    private static void set(PreparedStatement statement, List<Part> parts) throws SQLException {
        int at = 0;
        for (Part part : parts) {
            for (Object param : part.params()) {
                at++;
                statement.setObject(at, given(statement.getConnection(), param));
            }
        }
    }

    private static void read(PreparedStatement statement, Part part) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                part.reader().read(rows);
            }
        }
    }

    private static @Nullable Object given(Connection connection, @Nullable Object param)
            throws SQLException {
        return switch (param) {
            case UUID[] array -> connection.createArrayOf("uuid", array);
            case Long[] array -> connection.createArrayOf("int8", array);
            case Integer[] array -> connection.createArrayOf("int4", array);
            case String[] array -> connection.createArrayOf("text", array);
            case byte[][] array -> connection.createArrayOf("bytea", array);
            case LocalDate[] array -> connection.createArrayOf("date", array);
            case null, default -> param;
        };
    }

    void remember(Standing.@Nullable Memory known) {
        memory = known;
    }

    Standing.@Nullable Memory memory() {
        return memory;
    }
}
