package dk.betroet.office.meeting.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AdoptWorkPlanTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.body("KKR");

    private Map<String, Object> plan(Object... changes) {
        return MeetingHouse.with(Map.of("body", body, "heading", "Arbejdsgrundlag 2026-2029",
                "from", "2026-01-01", "until", "2029-12-31", "commitments", List.of(
                        Map.of("words", "Vi vil styrke det nære sundhedsvæsen",
                                "tasks", "En fælles model\n\nEt fælles overblik"),
                        Map.of("words", "Vi vil dele data")), "date", "2026-02-01"), changes);
    }

    @Test
    void a_body_has_commitments_with_tasks_for_a_term() {
        UUID plan = OfficeHouse.made(
                house.done(house.staff, "adopt-work-plan", plan()), "plan");
        assertThat(house.words(house.staff, "/bodies/" + body))
                .contains("Arbejdsgrundlag 2026-2029 01.01.2026 31.12.2029");
        assertThat(house.words(house.member, "/work-plans/" + plan)).contains(
                "1. Vi vil styrke det nære sundhedsvæsen", "0 af 2 opfyldt, 0 i gang",
                "En fælles model Intet endnu", "Et fælles overblik", "2. Vi vil dele data",
                "0 af 1 opfyldt");
        house.refused("adopt-work-plan", plan("from", "2029-06-01", "until", "2031-01-01"),
                RefusalCode.ALREADY_EXISTS);
        house.done(house.staff, "adopt-work-plan", plan("from", "2030-01-01", "until",
                "2033-12-31", "heading", "Arbejdsgrundlag 2030-2033"));
    }

    @Test
    void what_is_wrong_is_said() {
        house.refused("adopt-work-plan", plan("until", "2025-12-31"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("adopt-work-plan", plan("heading", "Plan"), RefusalCode.REASON_TOO_SHORT);
        house.refused("adopt-work-plan", plan("decision", house.decided("approved"),
                "date", "2026-03-03"), RefusalCode.OTHER_DECIDER);
    }
}
