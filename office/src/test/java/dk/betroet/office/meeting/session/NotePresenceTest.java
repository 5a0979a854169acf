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
class NotePresenceTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.body("Direktørkredsen");
    private final UUID seat = house.seat(body, house.member);
    private final UUID meeting = house.meeting(body, "2026-02-20");

    private Map<String, Object> command(List<UUID> present) {
        return Map.of("meeting", meeting, "present", present, "date", "2026-02-20");
    }

    @Test
    void the_last_list_counts() {
        house.done(house.staff, "note-presence", command(List.of()));
        assertThat(house.words(house.staff, "/meetings/" + meeting))
                .contains("Direktør, Assens Mia Medlem Nej");
        house.done(house.staff, "note-presence", command(List.of(seat)));
        assertThat(house.words(house.staff, "/meetings/" + meeting))
                .contains("Direktør, Assens Mia Medlem Ja");
    }

    @Test
    void what_the_house_refuses() {
        UUID elsewhere = house.seat(house.body("KKR"), house.member);
        house.refused("note-presence", command(List.of(elsewhere)),
                RefusalCode.SEAT_OF_ANOTHER);
        house.refused("note-presence", MeetingHouse.with(command(List.of(seat)),
                "date", "2026-02-19"), RefusalCode.MEETING_NOT_HELD);
    }
}
