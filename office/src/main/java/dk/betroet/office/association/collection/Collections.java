package dk.betroet.office.association.collection;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.operation.Sealer;
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

    /**
     * Money of a collection in one place.
     *
     * @param holder whose hand it is in; empty for a box
     */
    record Held(UUID place, String name, Optional<UUID> holder, Money amount) {}

    private final Sealer sealer;

    Collections(Sealer sealer) {
        this.sealer = sealer;
    }

    /** The collection, if it is one of the unit's. */
    Optional<Collection> find(JdbcClient sql, UUID unit, UUID fund) {
        return in(sql, unit).stream().filter(one -> one.fund().equals(fund)).findFirst();
    }

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

    /** The name of whoever keeps its money, as it was sealed when it was started. */
    Optional<String> custodianName(JdbcClient sql, UUID fund) {
        return sql.sql("""
                select f.payload::json -> 'custodianName' ->> 'sealed'
                from collection c join fact f on f.fact_id = c.fact_id where c.fund_id = ?""")
                .param(fund)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single()
                .flatMap(sealed -> sealer.open(sql, UUID.fromString(sealed)));
    }

    /** Where its money is with staff now, the most first. */
    List<Held> held(JdbcClient sql, UUID fund) {
        return sql.sql("""
                select p.place_id, p.name, p.holder_id, b.amount
                from balance b join place p using (place_id)
                where b.fund_id = ? and p.kind <> 'outside' and b.amount <> 0
                order by b.amount desc, p.name""")
                .param(fund)
                .query((row, n) -> new Held(
                        row.getObject("place_id", UUID.class),
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("holder_id", UUID.class)),
                        Money.ofOere(row.getLong("amount"))))
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
