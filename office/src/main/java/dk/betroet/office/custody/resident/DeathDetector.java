package dk.betroet.office.custody.resident;

import dk.betroet.office.platform.finding.Concern;
import dk.betroet.office.platform.finding.Detector;
import dk.betroet.office.platform.finding.StateToJudge;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Finds money that moved on or after the day of death without being a closing act: nobody could
 * know, or somebody went on. Each such voucher stays a finding until it is reversed or resolved.
 */
@Component
class DeathDetector implements Detector {

    private static final int DAYS = 14;

    @Override
    public List<StateToJudge> states(Context context) {
        return List.of();
    }

    @Override
    public List<Concern> concerns(Context context) {
        return context.sql().sql("""
                select distinct f.fact_id, f.voucher, f.happened_on,
                    f.recorded_at::date as recorded, r.fund_id
                from resident r
                join line l on l.fund_id = r.fund_id and l.happened_on >= r.died_on
                join fact f on f.unit_id = l.unit_id and f.sequence = l.sequence
                where r.unit_id = ? and f.operation <> 'custody.close-estate'
                  and f.reverses is null
                  and not exists (select 1 from fact u where u.reverses = f.fact_id)
                order by f.happened_on""")
                .param(context.unit())
                .query((row, n) -> new Concern(
                        "custody.moved-after-death",
                        row.getObject("fact_id", UUID.class),
                        row.getObject("fund_id", UUID.class),
                        row.getObject("recorded", LocalDate.class),
                        row.getObject("recorded", LocalDate.class).plusDays(DAYS),
                        "leader",
                        Text.of("residents.after-death", row.getLong("voucher"),
                                row.getObject("happened_on", LocalDate.class)),
                        "/vouchers/" + row.getObject("fact_id", UUID.class)))
                .list();
    }
}
