package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.decision.CarriesOut;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contributions that a decision laid down. */
@Component
class ContributionCarriesOut implements CarriesOut {

    @Override
    public List<Carried> of(JdbcClient sql, Visit visit, UUID decision) {
        return visit.seesUnit() ? sql.sql("""
                select c.*, exists (select 1 from contribution r
                    where r.replaces_id = c.contribution_id) as replaced
                from contribution c where c.unit_id = ? and c.decision_id = ?
                order by c.decided_on, c.contribution_id""")
                .params(visit.unit().id(), decision)
                .query((row, n) -> new Carried(
                        Text.of("apportion.carried-out", row.getString("title"),
                                Integer.toString(row.getInt("year"))),
                        visit.path("/contributions/"
                                + row.getObject("contribution_id", UUID.class)),
                        row.getObject("decided_on", LocalDate.class),
                        Money.ofOere(row.getLong("total")), row.getBoolean("replaced")))
                .list() : List.of();
    }
}
