package dk.betroet.office.account.statement;

import dk.betroet.office.platform.archive.ArchiveSource;
import dk.betroet.office.platform.archive.Rows;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements handed to owners, with the head that stands on each. */
@Component
class StatementArchive implements ArchiveSource {

    @Override
    public String file() {
        return "statements.ndjson";
    }

    @Override
    public void write(JdbcClient sql, UUID unit, Rows rows) {
        sql.sql("""
                select s.statement_id, s.fund_id, s.sequence, s.head, e.sha256
                from owner_statement s join evidence e using (evidence_id)
                where s.unit_id = ? order by s.sequence, s.statement_id""")
                .param(unit)
                .query(row -> {
                    rows.begin().id("statement", row.getObject("statement_id", UUID.class))
                            .id("fund", row.getObject("fund_id", UUID.class))
                            .number("sequence", row.getLong("sequence"))
                            .hex("head", row.getBytes("head"))
                            .hex("sha256", row.getBytes("sha256"))
                            .write();
                });
    }
}
