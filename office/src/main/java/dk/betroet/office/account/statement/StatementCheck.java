package dk.betroet.office.account.statement;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.office.platform.audit.Problem;
import dk.betroet.office.platform.audit.Problems;
import dk.betroet.office.platform.audit.SelfCheck;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The heads that stand on statements are those of the chain. */
@Component
class StatementCheck implements SelfCheck {

    @Override
    public void check(JdbcClient sql, UUID unit, Problems problems) {
        sql.sql("""
                select s.sequence, s.head, f.hash from owner_statement s
                left join fact f on f.unit_id = s.unit_id and f.sequence = s.sequence
                where s.unit_id = ? and s.sequence > 0 and s.head is distinct from f.hash
                order by s.sequence limit 1000""")
                .param(unit)
                .query(row -> {
                    byte[] hash = row.getBytes("hash");
                    problems.add(Problem.at("statement", row.getLong("sequence"),
                            hash == null ? "" : Sha256.of(hash),
                            Sha256.of(row.getBytes("head"))));
                });
    }
}
