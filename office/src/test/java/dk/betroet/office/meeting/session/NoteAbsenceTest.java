package dk.betroet.office.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class NoteAbsenceTest {

    private final AtMeeting at = new AtMeeting().held();
    private final Map<String, Object> command = Map.of("item", at.item,
            "away", List.of(at.seat), "date", "2026-03-02");

    @Test
    void the_last_list_counts() {
        at.house.done(at.house.staff, "note-absence", command);
        assertThat(at.house.words(at.house.member, "/meetings/" + at.meeting))
                .contains("Var ikke til stede under punktet: Direktør, Assens");
        at.house.done(at.house.staff, "note-absence",
                MeetingHouse.with(command, "away", List.of()));
        assertThat(at.house.words(at.house.member, "/meetings/" + at.meeting))
                .doesNotContain("Var ikke til stede under punktet");
    }

    @Test
    void what_the_house_refuses() {
        UUID elsewhere = at.house.seat(at.house.body("KKR"), at.house.member);
        at.house.refused("note-absence",
                MeetingHouse.with(command, "away", List.of(elsewhere)),
                RefusalCode.SEAT_OF_ANOTHER);
        at.house.refused("note-absence", MeetingHouse.with(command, "date", "2026-03-01"),
                RefusalCode.MEETING_NOT_HELD);
        at.house.approve(at.meeting);
        at.house.refused("note-absence", command, RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
