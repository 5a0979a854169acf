package dk.betroet.office.platform.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables that are being filled with rows that were in order when they were saved: references,
 * triggers and row-level security are taken off within the transaction and put back before it
 * ends. References are then checked over all rows at once, which needs no memory for each row.
 */
final class Loosened {

    private final Connection connection;
    private final List<Catalogue.Table> tables;
    private final List<String> references;

    private Loosened(Connection connection, List<Catalogue.Table> tables,
            List<String> references) {
        this.connection = connection;
        this.tables = tables;
        this.references = references;
    }

    /** Takes off what stands in the way, and the rows that migrations make. */
    static Loosened take(Connection connection, List<Catalogue.Table> tables)
            throws SQLException {
        List<String> references = new ArrayList<>();
        List<String> drops = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select conrelid::regclass::text, quote_ident(conname),
                            pg_get_constraintdef(oid)
                        from pg_constraint
                        where contype = 'f' and conparentid = 0
                          and connamespace = 'public'::regnamespace
                        order by conrelid::regclass::text, conname""")) {
            while (row.next()) {
                String alter = "alter table " + row.getString(1);
                drops.add(alter + " drop constraint " + row.getString(2));
                references.add(alter + " add constraint " + row.getString(2) + " "
                        + row.getString(3));
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
        return new Loosened(connection, tables, references);
    }

    /** Puts everything back, and goes on numbering where the rows end. */
    void putBack() throws SQLException {
        for (String reference : references) {
            Catalogue.execute(connection, reference);
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
