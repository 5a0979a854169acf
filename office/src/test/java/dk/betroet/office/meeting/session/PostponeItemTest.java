package dk.betroet.office.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class PostponeItemTest {

    private final AtMeeting at = new AtMeeting().sent();
    private final Map<String, Object> command = Map.of("item", at.item,
            "reason", "Høringen er ikke slut", "date", "2026-03-02");

    @Test
    void it_comes_back_as_a_new_item_that_names_this_one() {
        UUID next = at.house.meeting(at.body, "2026-04-20");
        UUID again = OfficeHouse.made(at.house.done(at.house.staff, "postpone-item",
                MeetingHouse.with(command, "to", next)), "item");
        assertThat(at.item(again).follows()).isEqualTo(at.item);
        assertThat(at.item(again).meeting()).isEqualTo(next);
        assertThat(at.house.words(at.house.staff, "/meetings/" + next))
                .contains("Kommer fra mødet 2. marts 2026");
        assertThat(at.house.words(at.house.member, "/meetings/" + at.meeting))
                .contains("Udsat", "Kommer igen på mødet 20. april 2026",
                        "Høringen er ikke slut");
        assertThat(at.house.words(at.house.staff, "/cases/" + at.file))
                .contains("I behandling");
    }

    @Test
    void without_a_meeting_its_case_is_put_off() {
        at.house.done(at.house.staff, "postpone-item", command);
        assertThat(at.item(at.item).stage()).isEqualTo(ItemState.Stage.POSTPONED);
        assertThat(at.house.words(at.house.staff, "/cases/" + at.file)).contains("Udskudt");
    }

    @Test
    void what_the_house_refuses() {
        UUID other = at.house.meeting(at.house.body("KKR"), "2026-04-20");
        at.house.refused("postpone-item", MeetingHouse.with(command, "to", other),
                RefusalCode.OTHER_BODY);
        UUID earlier = at.house.meeting(at.body, "2026-02-25");
        at.house.refused("postpone-item", MeetingHouse.with(command, "to", earlier),
                RefusalCode.DATES_OUT_OF_ORDER);
        at.house.refused("postpone-item", MeetingHouse.with(command, "to", at.meeting),
                RefusalCode.DATES_OUT_OF_ORDER);
        at.house.refused("postpone-item", MeetingHouse.with(command, "reason", "Nej"),
                RefusalCode.REASON_TOO_SHORT);
        at.house.done(at.house.staff, "postpone-item", command);
        at.house.refused("postpone-item", command, RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
