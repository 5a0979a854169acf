package dk.betroet.office.platform.backup;

import dk.betroet.office.platform.backup.BackupFault.Reason;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of a database that belong in a backup, read from the database's own catalogue. */
final class Catalogue {

    /**
     * What is not saved: the list of migrations is made anew with the tables, and whoever was
     * logged in or had typed a wrong password does so again.
     */
    private static final Set<String> LEFT_OUT = Set.of("flyway_schema_history", "spring_session",
            "spring_session_attributes", "throttle");

    private Catalogue() {}

    /**
     * A table.
     *
     * @param name its name
     * @param columns what is saved, in order; what the database computes itself is not
     * @param order the columns of its primary key, as they are ordered by
     * @param bytes how much room it takes, for the progress
     */
    record Table(String name, List<String> columns, List<String> order, long bytes) {

        private String listed() {
            return columns.stream().map(Catalogue::quoted).collect(Collectors.joining(", "));
        }

        /** Reads the rows, always in one order, so that the same rows are the same bytes. */
        String copyOut() {
            return "copy (select " + listed() + " from " + quoted(name) + " order by "
                    + String.join(", ", order) + ") to stdout";
        }

        /** Writes the rows. */
        String copyIn() {
            return "copy " + quoted(name) + " (" + listed() + ") from stdin";
        }
    }

    /** All tables that are saved, by name. */
    static List<Table> tables(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select c.relname, pg_table_size(c.oid),
                            (select array_agg(a.attname order by a.attnum) from pg_attribute a
                             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                               and a.attgenerated = ''),
                            (select array_agg(quote_ident(a.attname)
                                 || case when a.attcollation <> 0 then ' collate "C"' else '' end
                                 order by k.n)
                             from pg_index i
                             cross join unnest(i.indkey::smallint[]) with ordinality k (attnum, n)
                             join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                             where i.indrelid = c.oid and i.indisprimary)
                        from pg_class c
                        where c.relkind in ('r', 'p') and not c.relispartition
                          and c.relnamespace = 'public'::regnamespace
                        order by c.relname collate "C\"""")) {
            while (row.next()) {
                String name = row.getString(1);
                if (LEFT_OUT.contains(name)) {
                    continue;
                }
                if (row.getArray(4) == null) {
                    throw new IllegalStateException("the table " + name + " has no primary key");
                }
                tables.add(new Table(name, List.of((String[]) row.getArray(3).getArray()),
                        List.of((String[]) row.getArray(4).getArray()), row.getLong(2)));
            }
        }
        return tables;
    }

    /** Makes this transaction, of the owner, see all rows, and write values in one way. */
    static void seeAll(Connection connection) throws SQLException {
        execute(connection, """
                select set_config('betroet.authority', '*', true),
                    set_config('betroet.units', '**', true),
                    set_config('datestyle', 'ISO', true), set_config('timezone', 'UTC', true),
                    set_config('intervalstyle', 'postgres', true),
                    set_config('extra_float_digits', '1', true),
                    set_config('bytea_output', 'hex', true)""");
    }

    /** Refuses tables of which the owner would not be shown every row. */
    static void refuseHidden(Connection connection) throws SQLException, BackupFault {
        String hidden = one(connection, """
                select string_agg(policyname || ' on ' || tablename, ', ') from pg_policies
                where schemaname = 'public' and permissive = 'RESTRICTIVE'
                  and ('public' = any (roles) or current_user = any (roles))""");
        if (!hidden.isEmpty()) {
            throw new BackupFault(Reason.UNFIT_TABLES, "A backup would not be whole: " + hidden
                    + " may hide rows from the owner. Start the office once with this version.");
        }
    }

    /** The first value of the first row as a text; empty when it is null. */
    static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            String value = row.next() ? row.getString(1) : null;
            return value == null ? "" : value;
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
