package dk.betroet.office.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CancelMeetingTest {

    private final AtMeeting at = new AtMeeting().sent();
    private final Map<String, Object> command = Map.of("meeting", at.meeting,
            "reason", "For få sager", "told", "Alle, pr. mail", "date", "2026-02-20");

    @Test
    void its_items_are_put_off_and_the_cases_wait_for_another_agenda() {
        at.house.done(at.house.staff, "cancel-meeting", command);
        assertThat(at.found().stage()).isEqualTo(Meeting.Stage.CANCELLED);
        assertThat(at.found().sequence()).isEqualTo(1);
        assertThat(at.item(at.item).stage()).isEqualTo(ItemState.Stage.POSTPONED);
        assertThat(at.house.words(at.house.member, "/meetings/" + at.meeting))
                .contains("Aflyst; skulle have været 2. marts 2026", "For få sager");
        UUID again = at.house.meeting(at.body, "2026-03-02");
        assertThat(at.item(at.house.item(again, at.item(at.item).step())).number()).isOne();
    }

    @Test
    void what_the_house_refuses() {
        at.house.refused("cancel-meeting", MeetingHouse.with(command, "reason", "Nej"),
                RefusalCode.REASON_TOO_SHORT);
        at.house.done(at.house.staff, "cancel-meeting", command);
        at.house.refused("cancel-meeting", command, RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
