package dk.betroet.office.account.period;

import dk.betroet.office.platform.archive.ArchiveSource;
import dk.betroet.office.platform.archive.Rows;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The closings of a unit's book, as an archive carries them. */
@Component
class PeriodArchive implements ArchiveSource {

    @Override
    public String file() {
        return "periods.ndjson";
    }

    @Override
    public void write(JdbcClient sql, UUID unit, Rows rows) {
        sql.sql("""
                select p.through_on, f.sequence from closed_period p join fact f using (fact_id)
                where p.unit_id = ? order by p.through_on""")
                .param(unit)
                .query(row -> {
                    rows.begin().day("through", row.getObject("through_on", LocalDate.class))
                            .number("sequence", row.getLong("sequence"))
                            .write();
                });
    }
}
