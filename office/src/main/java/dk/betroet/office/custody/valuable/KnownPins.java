package dk.betroet.office.custody.valuable;

import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.finding.Detector;
import dk.betroet.office.platform.finding.StateToJudge;
import dk.betroet.office.platform.operation.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cards whose code somebody was said to know; told as states while the card is still here. */
@Component
class KnownPins implements Detector {

    /** Whether it has been said of the card before. */
    boolean known(JdbcClient sql, UUID valuable) {
        return sql.sql("select exists (select 1 from known_pin where valuable_id = ?)")
                .param(valuable)
                .query(Boolean.class)
                .single();
    }

    void add(JdbcClient sql, UUID authority, UUID unit, UUID id, UUID valuable, LocalDate on,
            UUID fact) {
        sql.sql("""
                insert into known_pin (known_id, authority_id, unit_id, valuable_id, noted_on,
                    fact_id) values (?, ?, ?, ?, ?, ?)""")
                .params(id, authority, unit, valuable, on, fact)
                .update();
    }

    @Override
    public List<StateToJudge> states(Context context) {
        return context.sql().sql("""
                select k.fact_id, v.fund_id from known_pin k join valuable v using (valuable_id)
                where k.unit_id = ? and v.out_on is null""")
                .param(context.unit())
                .query((row, n) -> new StateToJudge("entry",
                        row.getObject("fact_id", UUID.class),
                        row.getObject("fund_id", UUID.class),
                        Situation.of("state", context.today())
                                .with("subject", "entry")
                                .with("fund.kind", "resident")
                                .with("pin.known-to-staff", true)
                                .build()))
                .list();
    }
}
