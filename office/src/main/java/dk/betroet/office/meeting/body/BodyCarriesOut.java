package dk.betroet.office.meeting.body;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.platform.decision.CarriesOut;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The charters that a decision adopted, and the seats that it gave. */
@Component
class BodyCarriesOut implements CarriesOut {

    @Override
    public List<Carried> of(JdbcClient sql, Visit visit, UUID decision) {
        return MeetingDesk.comesIn(visit) ? sql.sql("""
                select 'charter' as kind, c.body_id, c.from_on, c.version::text as what,
                    exists (select 1 from charter l
                        where l.body_id = c.body_id and l.version > c.version) as over
                from charter c where c.unit_id = :unit and c.decision_id = :decision
                union all
                select 'seat', s.body_id, s.from_on, s.post || case when s.on_behalf_of = '' then ''
                    else ', ' || s.on_behalf_of end, s.until_on is not null
                from seat s where s.unit_id = :unit and s.decision_id = :decision
                order by from_on, what""")
                .param("unit", visit.unit().id()).param("decision", decision)
                .query((row, n) -> new Carried(
                        Text.of("meeting.carried-out." + row.getString("kind"),
                                row.getString("what")),
                        visit.path("/bodies/" + row.getObject("body_id", UUID.class)),
                        row.getObject("from_on", LocalDate.class), null,
                        row.getBoolean("over")))
                .list() : List.of();
    }
}
