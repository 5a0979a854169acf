package dk.betroet.office.custody.mandate;

import dk.betroet.office.platform.archive.ArchiveSource;
import dk.betroet.office.platform.archive.Rows;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mandates of a unit, as an archive carries them. */
@Component
class MandateArchive implements ArchiveSource {

    @Override
    public String file() {
        return "mandates.ndjson";
    }

    @Override
    public void write(JdbcClient sql, UUID unit, Rows rows) {
        sql.sql("select * from mandate where unit_id = ? order by granted_on, mandate_id")
                .param(unit)
                .query(row -> {
                    rows.begin().id("mandate", row.getObject("mandate_id", UUID.class))
                            .id("fund", row.getObject("fund_id", UUID.class))
                            .text("kind", row.getString("kind"))
                            .id("holder", row.getObject("holder_id", UUID.class))
                            .day("from", row.getObject("valid_from", LocalDate.class))
                            .day("through", row.getObject("valid_through", LocalDate.class))
                            .day("revokedOn", row.getObject("revoked_on", LocalDate.class))
                            .id("revokedBy", row.getObject("revoked_by", UUID.class))
                            .id("fact", row.getObject("fact_id", UUID.class))
                            .write();
                });
    }
}
