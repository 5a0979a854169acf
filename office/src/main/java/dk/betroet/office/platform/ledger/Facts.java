package dk.betroet.office.platform.ledger;

import dk.betroet.kernel.evidence.Sha256;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Facts read back from the book. */
@Component
public class Facts {

    /** The fact, if it is in this unit's book. */
    public Optional<Recorded> recorded(JdbcClient sql, UUID unit, UUID fact) {
        return sql.sql("select * from fact where unit_id = ? and fact_id = ?")
                .params(unit, fact)
                .query((row, n) -> new Recorded(
                        fact,
                        unit,
                        row.getLong("sequence"),
                        Optional.ofNullable(row.getObject("voucher", Long.class)),
                        row.getString("operation"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        Sha256.of(row.getBytes("hash"))))
                .optional();
    }

    /** In which capacities a fact is signed, each once. */
    public List<String> capacities(JdbcClient sql, Recorded fact) {
        return sql.sql("""
                select distinct capacity from fact_signature
                where unit_id = ? and sequence = ? order by capacity""")
                .params(fact.unit(), fact.sequence())
                .query(String.class)
                .list();
    }
}
