package dk.betroet.office.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class MoveMeetingTest {

    private final AtMeeting at = new AtMeeting();
    private final Map<String, Object> command = Map.of("meeting", at.meeting,
            "heldOn", "2026-04-08", "reason", "Formanden er syg", "told", "Alle, pr. mail",
            "date", "2026-02-12");

    @Test
    void it_is_the_same_meeting_another_day_and_its_deadlines_move_along() {
        at.house.done(at.house.staff, "move-meeting", command);
        Meeting moved = at.found();
        assertThat(moved.heldOn()).isEqualTo(LocalDate.of(2026, 4, 8));
        assertThat(moved.agendaDue()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(moved.sequence()).isEqualTo(1);
        assertThat(moved.venue()).isEqualTo("Odense");
        assertThat(at.house.words(at.house.member, "/meetings/" + at.meeting)).contains(
                "Flyttet fra 2. marts 2026 09.00", "Formanden er syg", "Alle, pr. mail");
        at.house.done(at.house.staff, "move-meeting", Map.of("meeting", at.meeting,
                "heldOn", "2026-04-08", "venue", "Vejle", "reason", "Lokalet er optaget",
                "date", "2026-02-12"));
        assertThat(at.found().sequence()).isEqualTo(2);
        assertThat(at.found().venue()).isEqualTo("Vejle");
    }

    @Test
    void what_the_house_refuses() {
        at.house.refused("move-meeting", MeetingHouse.with(command, "heldOn", "2026-03-02"),
                RefusalCode.NOTHING_TO_DO);
        at.house.refused("move-meeting", MeetingHouse.with(command, "heldOn", "2026-02-11"),
                RefusalCode.DATES_OUT_OF_ORDER);
        at.house.refused("move-meeting", MeetingHouse.with(command, "reason", "Nej"),
                RefusalCode.REASON_TOO_SHORT);
        at.house.meeting(at.body, "2026-04-08");
        at.house.refused("move-meeting", command, RefusalCode.ALREADY_EXISTS);
        at.held();
        at.house.refused("move-meeting", MeetingHouse.with(command, "heldOn", "2026-04-09"),
                RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
