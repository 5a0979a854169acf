package dk.betroet.office.oversight.inspection;

import dk.betroet.office.platform.ledger.Recorded;
import dk.betroet.office.platform.operation.Context;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Inspections as rows. The database itself shows one that has not been released only to those who
 * audit the unit.
 */
@Component
public class Inspections {

    /** The unit's inspections that the transaction may see, latest first. */
    List<Inspection> in(JdbcClient sql, UUID home) {
        return sql.sql("""
                select inspection_id from inspection where home_id = ?
                order by began_at desc, inspection_id""")
                .param(home)
                .query(UUID.class)
                .list().stream()
                .flatMap(id -> find(sql, home, id).stream())
                .toList();
    }

    /** The inspection, if it is the unit's and the transaction may see it. */
    Optional<Inspection> find(JdbcClient sql, UUID home, UUID inspection) {
        List<UUID> items = sql.sql("""
                select subject_id from inspection_item where inspection_id = ? order by number""")
                .param(inspection)
                .query(UUID.class)
                .list();
        List<Inspection.Entry> entries = sql.sql("""
                select * from inspection_entry where inspection_id = ? order by number""")
                .param(inspection)
                .query((row, n) -> entry(row))
                .list();
        return sql.sql("select * from inspection where inspection_id = ? and home_id = ?")
                .params(inspection, home)
                .query((row, n) -> new Inspection(inspection, home,
                        row.getObject("inspector_id", UUID.class),
                        row.getObject("began_on", LocalDate.class),
                        Inspection.Of.valueOf(row.getString("drawn_of")
                                .toUpperCase(Locale.ROOT)),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("through_on", LocalDate.class),
                        row.getLong("seed"), row.getInt("population"),
                        row.getObject("fact_id", UUID.class), items, entries))
                .optional();
    }

    private static Inspection.Entry entry(ResultSet row) throws SQLException {
        return new Inspection.Entry(
                row.getInt("number"),
                Inspection.Kind.valueOf(
                        row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("item", Integer.class),
                row.getObject("in_order", Boolean.class),
                row.getObject("said_by", UUID.class),
                row.getObject("said_on", LocalDate.class),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getObject("fact_id", UUID.class));
    }

    /** What a sample can be drawn from, in an order that later entries do not change. */
    List<UUID> population(
            JdbcClient sql, UUID home, Inspection.Of of, LocalDate from, LocalDate through) {
        return sql.sql(switch (of) {
            case RESIDENTS -> """
                    select fund_id from fund
                    where unit_id = :home and person_id is not null and opened_on <= :through
                      and (closed_on is null or closed_on >= :from)
                    order by opened_on, fund_id""";
            case MOVEMENTS -> """
                    select fact_id from fact
                    where unit_id = :home and voucher is not null
                      and happened_on between :from and :through
                    order by sequence""";
        })
                .param("home", home)
                .param("from", from)
                .param("through", through)
                .query(UUID.class)
                .list();
    }

    /** Keeps an inspection with its sample. */
    void add(JdbcClient sql, Context context, Inspection inspection) {
        sql.sql("""
                insert into inspection (inspection_id, authority_id, unit_id, home_id,
                    inspector_id, began_on, began_at, drawn_of, from_on, through_on, seed,
                    population, fact_id)
                values (:id, :authority, :book, :home, :by, :on, :at, :of, :from, :through, :seed,
                    :population, :fact)""")
                .param("id", inspection.id())
                .param("authority", context.authority())
                .param("book", context.book())
                .param("home", inspection.home())
                .param("by", inspection.inspector())
                .param("on", inspection.begunOn())
                .param("at", OffsetDateTime.ofInstant(context.now(), ZoneOffset.UTC))
                .param("of", inspection.drawnOf().id())
                .param("from", inspection.from())
                .param("through", inspection.through())
                .param("seed", inspection.seed())
                .param("population", inspection.population())
                .param("fact", inspection.fact())
                .update();
        for (int i = 0; i < inspection.items().size(); i++) {
            sql.sql("""
                    insert into inspection_item (inspection_id, number, authority_id, unit_id,
                        subject_id) values (?, ?, ?, ?, ?)""")
                    .params(inspection.id(), i + 1, context.authority(), context.book(),
                            inspection.items().get(i))
                    .update();
        }
    }

    /** Adds what came of an inspection, after what has. */
    void say(JdbcClient sql, Context context, Inspection inspection, Inspection.Kind kind,
            @Nullable Integer item, @Nullable Boolean inOrder, Recorded fact) {
        sql.sql("""
                insert into inspection_entry (inspection_id, number, authority_id, unit_id, kind,
                    item, in_order, said_by, said_on, said_at, fact_id)
                values (:inspection, :number, :authority, :book, :kind, :item, :order, :by, :on,
                    :at, :fact)""")
                .param("inspection", inspection.id())
                .param("number", inspection.entries().size() + 1)
                .param("authority", context.authority())
                .param("book", context.book())
                .param("kind", kind.id())
                .param("item", item)
                .param("order", inOrder)
                .param("by", context.actor())
                .param("on", fact.happenedOn())
                .param("at", OffsetDateTime.ofInstant(context.now(), ZoneOffset.UTC))
                .param("fact", fact.id())
                .update();
    }
}
