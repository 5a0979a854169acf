package dk.betroet.office.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CorrectMinutesTest {

    private final AtMeeting at = new AtMeeting().held();
    private final Map<String, Object> command = Map.of("item", at.item,
            "words", "Kredsen drøftede taksterne for 2027.",
            "reason", "Året var forkert", "date", "2026-03-05");
    private final String minutes = "/meetings/" + at.meeting + "/minutes";

    @Test
    void a_correction_is_a_next_version_and_the_one_before_is_kept() {
        at.house.approve(at.meeting);
        at.house.done(at.house.leader, "correct-minutes", command);
        assertThat(at.item(at.item).stage()).isEqualTo(ItemState.Stage.CORRECTED);
        assertThat(at.house.words(at.house.member, minutes)).contains("Berigtiget 5. marts 2026",
                "taksterne for 2027", "Berigtiget: Året var forkert", "Tilslutning");
        assertThat(at.house.words(at.house.member, minutes + "?version=1"))
                .contains("Godkendt 4. marts 2026").doesNotContain("taksterne for 2027");
        assertThat(at.house.words(at.house.member, "/meetings/" + at.meeting))
                .contains("Berigtiget", "Tilslutning");
        assertThat(at.house.words(at.house.member, "/cases/" + at.file)).contains(
                "Protokoludskrifter", "2. marts 2026, punkt 1", "taksterne for 2027");
    }

    @Test
    void what_the_house_refuses() {
        at.house.refused("correct-minutes", command, RefusalCode.NOT_OPEN_ANY_MORE);
        at.house.approve(at.meeting);
        at.house.refused("correct-minutes", MeetingHouse.with(command, "reason", "Nej"),
                RefusalCode.REASON_TOO_SHORT);
        at.house.refused("correct-minutes", MeetingHouse.with(command, "date", "2026-03-03"),
                RefusalCode.DATES_OUT_OF_ORDER);
        at.house.done(at.house.leader, "correct-minutes", command);
        at.house.refused("correct-minutes", command, RefusalCode.NOTHING_TO_DO);
    }
}
