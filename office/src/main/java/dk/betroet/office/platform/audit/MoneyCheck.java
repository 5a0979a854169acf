package dk.betroet.office.platform.audit;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds up every line of a book anew. */
final class MoneyCheck {

    private MoneyCheck() {}

    static void check(JdbcClient sql, UUID unit, Problems problems) {
        sql.sql("""
                select fund_id, place_id, coalesce(b.amount, 0) as found,
                    coalesce(l.amount, 0) as expected
                from (select fund_id, place_id, amount from balance where unit_id = :unit) b
                full join (select fund_id, place_id, sum(amount) as amount from line
                           where unit_id = :unit group by fund_id, place_id) l
                    using (fund_id, place_id)
                where coalesce(b.amount, 0) <> coalesce(l.amount, 0)
                order by fund_id, place_id limit 1000""")
                .param("unit", unit)
                .query(row -> {
                    problems.add(new Problem("balance", 0, row.getObject("fund_id", UUID.class),
                            row.getObject("place_id", UUID.class), row.getString("expected"),
                            row.getString("found")));
                });
        sql.sql("""
                select place_id, coalesce(t.amount, 0) as found, coalesce(l.amount, 0) as expected
                from (select place_id, amount from place_total where unit_id = :unit) t
                full join (select place_id, sum(amount) as amount from line
                           where unit_id = :unit group by place_id) l using (place_id)
                where coalesce(t.amount, 0) <> coalesce(l.amount, 0)
                order by place_id limit 1000""")
                .param("unit", unit)
                .query(row -> {
                    problems.add(new Problem("place-total", 0, null,
                            row.getObject("place_id", UUID.class), row.getString("expected"),
                            row.getString("found")));
                });
        sql.sql("""
                select l.sequence, count(*) as sides, sum(l.amount) as amount
                from line l join fact f using (unit_id, sequence)
                where l.unit_id = :unit
                group by l.sequence, l.number
                having count(*) <> 2 or sum(l.amount) <> 0
                    or count(distinct l.fund_id) <> 1 or count(distinct l.purpose) <> 1
                    or bool_or(l.happened_on <> f.happened_on)
                order by l.sequence limit 1000""")
                .param("unit", unit)
                .query(row -> {
                    problems.add(Problem.at("line", row.getLong("sequence"), "2 sides, 0",
                            row.getLong("sides") + " sides, " + row.getLong("amount")));
                });
    }
}
