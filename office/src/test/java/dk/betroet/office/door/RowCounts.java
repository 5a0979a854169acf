package dk.betroet.office.door;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many rows an authority has in every table: what a refusal must leave as it was. Who looked is
 * not counted, since a look may be noted whatever comes of it.
 */
final class RowCounts {

    private RowCounts() {}

    /** By table; tables that no authority owns are left out. */
    static Map<String, Long> of(OfficeHouse.Home home) {
        return OfficeHouse.get().part(Database.class).read(
                new Tenant.Whole(home.authority()), sql -> {
                    List<String> tables = sql.sql("""
                            select table_name from information_schema.columns
                            where table_schema = 'public' and column_name = 'authority_id'
                              and table_name <> 'read_log'""")
                            .query(String.class)
                            .list();
                    Map<String, Long> rows = new TreeMap<>();
                    tables.forEach(table -> rows.put(table,
                            sql.sql("select count(*) from " + table).query(Long.class).single()));
                    return rows;
                });
    }
}
