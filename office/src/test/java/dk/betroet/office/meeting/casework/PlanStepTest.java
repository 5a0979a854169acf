package dk.betroet.office.meeting.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class PlanStepTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID file = house.open("En sag");
    private final UUID mayors = house.body("KKR");
    private final UUID group = house.body("Økonomigruppen", "rule", "advisory");

    private Map<String, Object> command(String role, UUID... bodies) {
        return Map.of("caseId", file, "bodies", List.of(bodies), "role", role,
                "expectedOn", "2026-06-20", "date", "2026-02-02");
    }

    @Test
    void a_route_is_planned_before_there_is_a_meeting() {
        house.done(house.staff, "plan-step", command("advises", group));
        house.done(house.staff, "plan-step", command("decides", mayors));
        assertThat(house.words(house.staff, "/cases/" + file)).contains(
                "1 Økonomigruppen Rådgiver 20.06.2026 Planlagt",
                "2 KKR Afgør 20.06.2026 Planlagt");
    }

    @Test
    void several_bodies_stand_side_by_side() {
        UUID other = house.body("Regionsrådet");
        house.done(house.staff, "plan-step", command("decides", mayors, other));
        List<CaseFile.Step> steps =
                house.read(sql -> house.office.part(Cases.class).steps(sql, file));
        assertThat(steps).hasSize(2).allMatch(step -> step.place() == 1);
        house.refused("plan-step", command("is-told", mayors, mayors),
                RefusalCode.ALREADY_EXISTS);
    }

    @Test
    void a_case_is_decided_in_one_place_and_not_by_who_advises() {
        house.refused("plan-step", command("decides", group), RefusalCode.ADVISORY_ONLY);
        house.done(house.staff, "plan-step", command("decides", mayors));
        house.refused("plan-step", command("decides", mayors), RefusalCode.DECIDED_ELSEWHERE);
    }
}
