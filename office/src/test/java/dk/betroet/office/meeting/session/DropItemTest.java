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
class DropItemTest {

    private final AtMeeting at = new AtMeeting().sent();
    private final Map<String, Object> command = Map.of("item", at.item,
            "reason", "Tallene mangler", "date", "2026-02-20");

    @Test
    void it_stays_marked_and_its_case_waits_at_the_same_stop() {
        at.house.done(at.house.staff, "drop-item", command);
        assertThat(at.item(at.item).stage()).isEqualTo(ItemState.Stage.DROPPED);
        assertThat(at.house.words(at.house.member, "/meetings/" + at.meeting))
                .contains("Udgået", "Begrundelse: Tallene mangler");
        UUID next = at.house.meeting(at.body, "2026-03-20");
        at.house.item(next, at.item(at.item).step());
    }

    @Test
    void what_the_house_refuses() {
        at.house.refused("drop-item", MeetingHouse.with(command, "reason", "Nej"),
                RefusalCode.REASON_TOO_SHORT);
        at.house.done(at.house.staff, "drop-item", command);
        at.house.refused("drop-item", command, RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
