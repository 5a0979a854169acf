package dk.betroet.office.personnel;

import dk.betroet.office.platform.departure.OnDeparture.Power;
import dk.betroet.office.platform.departure.OnDeparture.Revoked;
import dk.betroet.office.platform.ledger.Recorded;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Departures and what was taken back at each, as rows that never change. */
@Component
class Departures {

    /** Somebody left; what was taken back, in the order of the list. */
    record Departure(UUID id, UUID person, LocalDate on, @Nullable UUID decision, UUID fact,
            List<Revoked> revoked) {}

    void add(JdbcClient sql, Context context, UUID departure, UUID person,
            @Nullable UUID decision, Recorded fact, List<Revoked> revoked) {
        sql.sql("""
                insert into departure
                    (departure_id, authority_id, unit_id, person_id, departed_on,
                     decision_id, fact_id)
                values (?, ?, ?, ?, ?, ?::uuid, ?)""")
                .params(departure, context.authority(), context.unit(), person, fact.happenedOn(),
                        decision, fact.id())
                .update();
        int number = 0;
        for (Revoked line : revoked) {
            number++;
            sql.sql("""
                    insert into departure_line (authority_id, unit_id, departure_id, number, power,
                        detail, fund_id, place_id, count)
                    values (:authority, :unit, :departure, :number, :power, :detail, :fund, :place,
                        :count)""")
                    .param("authority", context.authority())
                    .param("unit", context.unit())
                    .param("departure", departure)
                    .param("number", number)
                    .param("power", FieldSpec.choiceId(line.power()))
                    .param("detail", line.detail())
                    .param("fund", line.fund())
                    .param("place", line.place())
                    .param("count", line.count())
                    .update();
        }
    }

    /** The person's last departure from the unit. */
    Optional<Departure> last(JdbcClient sql, UUID unit, UUID person) {
        return sql.sql("""
                select departure_id, departed_on, decision_id, fact_id from departure
                where unit_id = ? and person_id = ?
                order by departed_on desc, departure_id desc limit 1""")
                .params(unit, person)
                .query((row, n) -> {
                    UUID id = row.getObject("departure_id", UUID.class);
                    return new Departure(id, person, row.getObject("departed_on", LocalDate.class),
                            row.getObject("decision_id", UUID.class),
                            row.getObject("fact_id", UUID.class), lines(sql, id));
                })
                .optional();
    }

    private static List<Revoked> lines(JdbcClient sql, UUID departure) {
        return sql.sql("select * from departure_line where departure_id = ? order by number")
                .param(departure)
                .query((row, n) -> new Revoked(
                        Power.valueOf(row.getString("power").toUpperCase(Locale.ROOT)
                                .replace('-', '_')),
                        row.getString("detail"),
                        row.getObject("fund_id", UUID.class),
                        row.getObject("place_id", UUID.class),
                        row.getInt("count")))
                .list();
    }
}
