package dk.betroet.office.association.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Collections as rows. */
@Component
class Collections {

    private static final String SELECT = "select c.*, f.name from collection c join fund f "
            + "using (fund_id) ";

    /** The collection; that it is one of the unit's has been checked. */
    Collection named(JdbcClient sql, UUID fund) {
        return sql.sql(SELECT + "where c.fund_id = ?")
                .param(fund)
                .query((row, n) -> read(row))
                .single();
    }

    /** The unit's collections, those that are open first. */
    List<Collection> in(JdbcClient sql, UUID unit) {
        return sql.sql(SELECT + "where c.unit_id = ? order by c.ended_on nulls first, f.name")
                .param(unit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Since when money of it has been with staff without a break; empty when none is. */
    Optional<LocalDate> withStaffSince(JdbcClient sql, UUID fund) {
        return sql.sql("""
                select min(happened_on) from (
                    select happened_on, nth,
                           max(case when held <= 0 then nth end) over () as empty
                    from (
                        select l.happened_on, l.sequence,
                               sum(sum(l.amount)) over (order by l.happened_on, l.sequence) held,
                               row_number() over (order by l.happened_on, l.sequence) nth
                        from line l join place p on p.place_id = l.place_id
                        where l.fund_id = ? and p.kind <> 'outside'
                        group by l.happened_on, l.sequence
                    ) movement
                ) since where nth > coalesce(empty, 0)""")
                .param(fund)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    void start(JdbcClient sql, UUID authority, Collection collection, UUID fact) {
        sql.sql("""
                insert into fund (fund_id, authority_id, unit_id, kind, name, opened_on)
                values (?, ?, ?, ?, ?, ?)""")
                .params(collection.fund(), authority, collection.unit(), collection.kind(),
                        collection.name(), collection.startedOn())
                .update();
        sql.sql("""
                insert into collection (fund_id, authority_id, unit_id, kind, custodian, started_on,
                    planned_end, fact_id) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(collection.fund(), authority, collection.unit(), collection.kind(),
                        collection.custodian(), collection.startedOn(), collection.plannedEnd(),
                        fact)
                .update();
    }

    void end(JdbcClient sql, UUID fund, LocalDate on) {
        sql.sql("update collection set ended_on = ? where fund_id = ?").params(on, fund).update();
        sql.sql("update fund set closed_on = ? where fund_id = ?").params(on, fund).update();
    }

    private static Collection read(ResultSet row) throws SQLException {
        @Nullable LocalDate ended = row.getObject("ended_on", LocalDate.class);
        return new Collection(
                row.getObject("fund_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getString("custodian"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("planned_end", LocalDate.class),
                ended);
    }
}
