package dk.betroet.office.apportion.district;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.decision.CarriesOut;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The districts' money that a decision split, and the grants that it gave their committees. */
@Component
class DistrictCarriesOut implements CarriesOut {

    @Override
    public List<Carried> of(JdbcClient sql, Visit visit, UUID decision) {
        if (!visit.seesUnit()) {
            return List.of();
        }
        List<Carried> carried = new ArrayList<>(splits(sql, visit, decision));
        carried.addAll(grants(sql, visit, decision));
        return carried;
    }

    private static List<Carried> splits(JdbcClient sql, Visit visit, UUID decision) {
        return sql.sql("""
                select split_id, year, total, decided_on from district_split
                where unit_id = ? and decision_id = ? order by decided_on, year""")
                .params(visit.unit().id(), decision)
                .query((row, n) -> new Carried(Text.of("apportion.district.year",
                        Integer.toString(row.getInt("year"))),
                        visit.path("/district-money/" + row.getObject("split_id", UUID.class)),
                        row.getObject("decided_on", LocalDate.class),
                        Money.ofOere(row.getLong("total")), false))
                .list();
    }

    private static List<Carried> grants(JdbcClient sql, Visit visit, UUID decision) {
        return sql.sql("""
                select e.fund_id, e.happened_on, e.amount, f.name,
                    exists (select 1 from fact r where r.reverses = e.fact_id) as reversed
                from committee_entry e join fund f using (fund_id)
                where e.unit_id = ? and e.decision_id = ? order by e.happened_on, f.name""")
                .params(visit.unit().id(), decision)
                .query((row, n) -> new Carried(
                        Text.of("apportion.carried-out-grant", row.getString("name")),
                        visit.path("/committees/" + row.getObject("fund_id", UUID.class)),
                        row.getObject("happened_on", LocalDate.class),
                        Money.ofOere(row.getLong("amount")), row.getBoolean("reversed")))
                .list();
    }
}
