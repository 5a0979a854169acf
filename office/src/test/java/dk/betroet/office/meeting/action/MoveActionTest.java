package dk.betroet.office.meeting.action;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class MoveActionTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.body("KKR");
    private final UUID seat = house.seat(body, house.member);
    private final UUID action = OfficeHouse.made(house.done(house.staff, "note-action", Map.of(
            "decision", house.decided("approved"), "words", "Skriv til kommunerne",
            "deadline", "2026-03-04", "date", "2026-03-03")), "action");

    private Map<String, Object> move(Object... what) {
        return MeetingHouse.with(Map.of("action", action, "reason", "Der er brug for mere tid",
                "date", "2026-03-04"), what);
    }

    @Test
    void it_gets_an_owner_and_another_day_and_how_it_stood_can_be_seen() {
        assertThat(house.words(house.staff, "/actions?status=overdue")).contains(
                "Skriv til kommunerne");
        assertThat(house.words(house.staff, "/actions?status=nobody")).contains(
                "Skriv til kommunerne");
        house.done(house.staff, "move-action", move("seat", seat, "deadline", "2026-05-01"));
        assertThat(house.words(house.staff, "/actions/" + action)).contains(
                "KKR: Direktør, Assens", "01.05.2026", "04.03.2026", "Der er brug for mere tid");
        assertThat(house.words(house.staff, "/actions?status=overdue"))
                .doesNotContain("Skriv til kommunerne");
        assertThat(house.words(house.staff, "/actions?body=" + body))
                .contains("Skriv til kommunerne");
        assertThat(house.status(house.staff, "/actions.csv")).isEqualTo(200);
    }

    @Test
    void what_is_wrong_is_said() {
        house.refused("move-action", move(), RefusalCode.NOTHING_TO_DO);
        house.refused("move-action", move("deadline", "2026-03-03"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("move-action", move("deadline", "2026-05-01", "reason", "Nej"),
                RefusalCode.REASON_TOO_SHORT);
        house.refused("move-action", move("deadline", "2026-05-01", "date", "2026-03-02"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("move-action", move("seat", seat, "body", house.body("K22")),
                RefusalCode.SEAT_OF_ANOTHER);
        house.done(house.staff, "finish-action", Map.of("action", action,
                "words", "Brevet er sendt", "date", "2026-03-04"));
        house.refused("move-action", move("deadline", "2026-05-01"), RefusalCode.ALREADY_DONE);
    }
}
