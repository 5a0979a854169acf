package dk.betroet.office.meeting.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReceiveRequestTest {

    private static final Map<String, Object> PLAIN = Map.of("heading", "Støtte til en messe",
            "receivedFrom", "En erhvervsforening", "summary", "De beder om 50.000 kr.",
            "template", "ordinary", "level", "public", "date", "2026-02-01");

    private final MeetingHouse house = new MeetingHouse();

    private CaseFile file(UUID id) {
        return house.read(sql -> house.office.part(Cases.class)
                .find(sql, house.home.unit(), id).orElseThrow());
    }

    @Test
    void a_request_is_a_case_before_a_word_is_written() {
        UUID id = OfficeHouse.made(house.done(house.staff, "receive-request", PLAIN), "case");
        assertThat(file(id).state())
                .isEqualTo(new CaseState.Intake(LocalDate.of(2026, 2, 1)));
        assertThat(house.words(house.staff, "/cases/" + id)).contains("Henvendelse",
                "En erhvervsforening", "De beder om 50.000 kr.");
        UUID body = house.body("KKR");
        UUID step = house.step(id, body, "decides");
        house.refused("add-item", Map.of("meeting", house.meeting(body, "2026-03-10"),
                "step", step, "date", "2026-02-03"), RefusalCode.NOT_OPEN_ANY_MORE);
        house.done(house.staff, "revise-case", Map.of("caseId", id, "heading", "Støtte til messen",
                "points", List.of(Map.of("words", "der gives ikke støtte", "asks", "decline")),
                "date", "2026-02-03"));
        assertThat(file(id).state()).isEqualTo(new CaseState.Draft());
        house.item(house.meeting(body, "2026-03-11"), step);
    }

    @Test
    void a_request_that_is_closed_says_why() {
        house.refused("receive-request", MeetingHouse.with(PLAIN, "level", "members"),
                RefusalCode.CLOSURE_UNFOUNDED);
        house.refused("receive-request", MeetingHouse.with(PLAIN, "heading", "Ja"),
                RefusalCode.REASON_TOO_SHORT);
    }
}
