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

/** How far a promise is, is shown by cases and decisions; by those that its reader may know of. */
@Tag("database")
class NoteProgressTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID plan = OfficeHouse.made(house.done(house.staff, "adopt-work-plan", Map.of(
            "body", house.body("KKR"), "heading", "Arbejdsgrundlag 2026-2029",
            "from", "2026-01-01", "until", "2029-12-31", "commitments", List.of(Map.of(
                    "words", "Vi vil styrke samarbejdet", "tasks", "Ét\nTo")),
            "date", "2026-02-01")), "plan");

    private UUID item(String words) {
        return house.read(sql -> sql.sql("""
                select plan_item_id from plan_item where plan_id = ? and words = ?""")
                .params(plan, words).query(UUID.class).single());
    }

    private Map<String, Object> note(Object... what) {
        return MeetingHouse.with(Map.of("item", item("Ét"), "fulfils", false,
                "date", "2026-03-04"), what);
    }

    @Test
    void cases_and_decisions_show_how_far_it_is() {
        UUID file = house.open("En sag om samarbejdet");
        house.done(house.staff, "note-progress", note("caseId", file,
                "words", "Sagen er på vej"));
        assertThat(house.words(house.staff, "/work-plans/" + plan)).contains(
                "0 af 2 opfyldt, 1 i gang", "En sag om samarbejdet", "Sagen er på vej");
        house.done(house.staff, "note-progress", note("decision", house.decided("approved"),
                "fulfils", true));
        assertThat(house.words(house.staff, "/work-plans/" + plan))
                .contains("1 af 2 opfyldt, 0 i gang", "Beslutning 2026-1");
        assertThat(house.words(house.member, "/work-plans/" + plan))
                .doesNotContain("En sag om samarbejdet").contains("Beslutning 2026-1");
    }

    @Test
    void what_is_wrong_is_said() {
        UUID file = house.open("En sag om samarbejdet");
        house.refused("note-progress", note(), RefusalCode.ONE_OF_TWO);
        house.refused("note-progress", note("caseId", file, "date", "2025-12-31"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.done(house.staff, "note-progress", note("caseId", file));
        house.refused("note-progress", note("caseId", file), RefusalCode.ALREADY_DONE);
    }
}
