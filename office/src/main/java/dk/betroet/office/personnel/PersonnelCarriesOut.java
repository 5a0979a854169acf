package dk.betroet.office.personnel;

import dk.betroet.office.platform.decision.CarriesOut;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mandates to act for the unit that a decision gave, and those that it took back. */
@Component
class PersonnelCarriesOut implements CarriesOut {

    private final Persons persons;

    PersonnelCarriesOut(Persons persons) {
        this.persons = persons;
    }

    private record Row(UUID person, String role, LocalDate on, boolean undone) {}

    @Override
    public List<Carried> of(JdbcClient sql, Visit visit, UUID decision) {
        if (!visit.seesUnit()) {
            return List.of();
        }
        List<Row> rows = sql.sql("""
                select r.person_id, r.role, r.from_on as happened_on,
                    r.until_on is not null as undone
                from person_role r where r.unit_id = :unit and r.decision_id = :decision
                union all
                select d.person_id, '', d.departed_on, exists (select 1 from person_role r
                    where r.unit_id = d.unit_id and r.person_id = d.person_id
                        and r.from_on >= d.departed_on)
                from departure d where d.unit_id = :unit and d.decision_id = :decision
                order by happened_on, person_id""")
                .param("unit", visit.unit().id()).param("decision", decision)
                .query((row, n) -> new Row(row.getObject("person_id", UUID.class),
                        row.getString("role"), row.getObject("happened_on", LocalDate.class),
                        row.getBoolean("undone")))
                .list();
        Map<UUID, String> names =
                persons.names(sql, rows.stream().map(Row::person).distinct().toList());
        return rows.stream().map(row -> new Carried(
                what(row, names.getOrDefault(row.person(), "—")),
                visit.path("/people/" + row.person()), row.on(), null, row.undone())).toList();
    }

    private static Text what(Row row, String name) {
        return row.role().isEmpty() ? Text.of("personnel.carried-out-left", name)
                : Text.of("personnel.carried-out", Text.of("desk.role." + row.role()), name);
    }
}
