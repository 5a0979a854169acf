package dk.betroet.office.account.period;

import dk.betroet.office.platform.audit.Problem;
import dk.betroet.office.platform.audit.Problems;
import dk.betroet.office.platform.audit.SelfCheck;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closed periods against the book: it is closed through the last, and nothing moved since. */
@Component
class PeriodCheck implements SelfCheck {

    @Override
    public void check(JdbcClient sql, UUID unit, Problems problems) {
        sql.sql("""
                select coalesce(b.closed_through::text, '') as found,
                    coalesce(max(p.through_on)::text, '') as expected
                from book b left join closed_period p using (unit_id)
                where b.unit_id = ? group by b.closed_through
                having b.closed_through is distinct from max(p.through_on)""")
                .param(unit)
                .query(row -> {
                    problems.add(Problem.at("period", 0, row.getString("expected"),
                            row.getString("found")));
                });
        sql.sql("""
                select f.sequence, max(p.through_on) as through_on, f.happened_on
                from closed_period p join fact c on c.fact_id = p.fact_id
                join fact f on f.unit_id = p.unit_id and f.sequence > c.sequence
                    and f.voucher is not null and f.happened_on <= p.through_on
                where p.unit_id = ? group by f.sequence, f.happened_on
                order by f.sequence limit 1000""")
                .param(unit)
                .query(row -> {
                    problems.add(Problem.at("period", row.getLong("sequence"),
                            "> " + row.getString("through_on"), row.getString("happened_on")));
                });
    }
}
