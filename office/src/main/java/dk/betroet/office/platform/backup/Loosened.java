package dk.betroet.office.platform.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables that are being filled with rows that were in order when they were saved: references,
 * keys, indexes, triggers and row-level security are taken off within the transaction and put back
 * before it ends. An index over rows that are there is built at once and not row by row, and
 * references are checked over all rows at once, which needs no memory for each row.
 */
final class Loosened {

    /** References first, since they lean on keys; then keys, and the indexes that are no keys. */
    private static final String WHAT = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                format('alter table %s add constraint %I %s', conrelid::regclass, conname,
                    pg_get_constraintdef(oid))
            from pg_constraint
            where contype in ('f', 'p', 'u', 'x') and conparentid = 0
              and connamespace = 'public'::regnamespace
            order by contype <> 'f', conrelid::regclass::text, conname""";

    private static final String INDEXES = """
            select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
            from pg_index i join pg_class c on c.oid = i.indexrelid
            where c.relnamespace = 'public'::regnamespace and not c.relispartition
              and not exists (select from pg_constraint k
                  where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
            order by i.indrelid::regclass::text, i.indexrelid::regclass::text""";

    private final Connection connection;
    private final List<Catalogue.Table> tables;
    private final List<String> puttingBack;

    private Loosened(Connection connection, List<Catalogue.Table> tables,
            List<String> puttingBack) {
        this.connection = connection;
        this.tables = tables;
        this.puttingBack = puttingBack;
    }

    /** Takes off what stands in the way, and the rows that migrations make. */
    static Loosened take(Connection connection, List<Catalogue.Table> tables)
            throws SQLException {
        List<String> drops = new ArrayList<>();
        List<String> adds = new ArrayList<>();
        for (String what : List.of(WHAT, INDEXES)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(what)) {
                while (row.next()) {
                    drops.add(row.getString(1));
                    adds.add(row.getString(2));
                }
            }
        }
        for (String drop : drops) {
            Catalogue.execute(connection, drop);
        }
        for (Catalogue.Table table : tables) {
            String alter = "alter table " + Catalogue.quoted(table.name());
            Catalogue.execute(connection, alter + " disable trigger user");
            Catalogue.execute(connection, alter + " no force row level security");
            Catalogue.execute(connection, "delete from " + Catalogue.quoted(table.name()));
        }
        return new Loosened(connection, tables, adds.reversed());
    }

    /** Puts everything back, and goes on numbering where the rows end. */
    void putBack() throws SQLException {
        for (String add : puttingBack) {
            Catalogue.execute(connection, add);
        }
        for (Catalogue.Table table : tables) {
            String alter = "alter table " + Catalogue.quoted(table.name());
            Catalogue.execute(connection, alter + " enable trigger user");
            Catalogue.execute(connection, alter + " force row level security");
        }
        List<String> numbering = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select format('select setval(%L, coalesce(max(%I), 1), max(%I) is not null)'
                            ' from %I', pg_get_serial_sequence(c.relname::text, a.attname::text),
                            a.attname, a.attname, c.relname)
                        from pg_attribute a join pg_class c on c.oid = a.attrelid
                        where c.relnamespace = 'public'::regnamespace and a.attidentity <> ''""")) {
            while (row.next()) {
                numbering.add(row.getString(1));
            }
        }
        for (String set : numbering) {
            Catalogue.execute(connection, set);
        }
    }
}
