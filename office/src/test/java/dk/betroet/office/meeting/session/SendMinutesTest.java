package dk.betroet.office.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SendMinutesTest {

    private final AtMeeting at = new AtMeeting();
    private final Map<String, Object> command = Map.of("meeting", at.meeting,
            "deadline", "2026-03-10", "date", "2026-03-03");
    private final String minutes = "/meetings/" + at.meeting + "/minutes";

    @Test
    void those_who_were_there_see_what_stands_and_nobody_else_does() {
        at.held();
        assertThat(at.house.status(at.house.member, minutes)).isEqualTo(404);
        at.house.done(at.house.staff, "send-minutes", command);
        assertThat(at.item(at.item).stage()).isEqualTo(ItemState.Stage.IN_HEARING);
        assertThat(at.house.words(at.house.member, minutes))
                .contains("I høring fra 3. marts 2026 til 10. marts 2026", "Tilslutning");
        assertThat(at.house.words(at.house.member, "")).contains("Referater til gennemsyn");
        at.house.seat(at.body, at.house.outsider);
        assertThat(at.house.status(at.house.outsider, minutes)).isEqualTo(404);
    }

    /** What was sent stays as it was sent, whatever is recorded after. */
    @Test
    void what_was_sent_does_not_change() {
        at.inHearing();
        at.house.outcome(at.item, 1, "discussed");
        assertThat(at.item(at.item).stage()).isEqualTo(ItemState.Stage.RECORDED);
        assertThat(at.house.words(at.house.member, minutes)).contains("Tilslutning")
                .doesNotContain("Drøftet");
        at.house.done(at.house.staff, "send-minutes", command);
        assertThat(at.house.words(at.house.member, minutes)).contains("Drøftet");
        assertThat(at.house.words(at.house.member, minutes + "?version=1"))
                .contains("Tilslutning").doesNotContain("Drøftet");
        List<String> hashes = at.house.read(sql -> sql.sql("select hash from minutes_version")
                .query(String.class).list());
        assertThat(hashes).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void what_the_house_refuses() {
        at.house.refused("send-minutes", command, RefusalCode.MEETING_NOT_HELD);
        at.sent();
        at.house.outcome(at.item, 1, "endorsed");
        at.house.refused("send-minutes", command, RefusalCode.ITEMS_UNDECIDED);
        at.house.outcome(at.item, 2, "forwarded");
        at.house.refused("send-minutes", command, RefusalCode.NOBODY_PRESENT);
        at.house.done(at.house.staff, "note-presence", Map.of("meeting", at.meeting,
                "present", List.of(at.seat), "date", "2026-03-02"));
        at.house.refused("send-minutes", MeetingHouse.with(command, "deadline", "2026-03-02"),
                RefusalCode.DATES_OUT_OF_ORDER);
        at.house.approve(at.meeting);
        at.house.refused("send-minutes", command, RefusalCode.ALREADY_DONE);
    }
}
