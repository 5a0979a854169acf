package dk.betroet.office.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CallMeetingTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.body("KKR");

    /** Easter lies between: Thursday, Friday and Monday do not count. */
    @Test
    void deadlines_are_counted_back_in_weekdays() {
        UUID meeting = house.meeting(body, "2026-04-08");
        Meeting found = house.read(sql -> house.office.part(Meetings.class)
                .find(sql, house.home.unit(), meeting).orElseThrow());
        assertThat(found.agendaDue()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(found.papersDue()).isEqualTo(LocalDate.of(2026, 3, 24));
        assertThat(house.words(house.staff, "/meetings/" + meeting))
                .contains("KKR", "30.03.2026", "24.03.2026", "Odense", "Planlagt");
    }

    @Test
    void what_the_house_refuses() {
        house.meeting(body, "2026-04-08");
        Map<String, Object> command = Map.of(
                "body", body, "heldOn", "2026-04-08", "date", "2026-03-01");
        house.refused("call-meeting", command, RefusalCode.ALREADY_EXISTS);
        house.refused("call-meeting", MeetingHouse.with(command, "heldOn", "2026-02-28"),
                RefusalCode.DATES_OUT_OF_ORDER);
    }
}
