package dk.betroet.office.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AddItemTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID directors = house.body("Direktørkredsen");
    private final UUID mayors = house.body("KKR");
    private final UUID file = house.open("En sag");
    private final UUID first = house.step(file, directors, "prepares");
    private final UUID last = house.step(file, mayors, "decides");

    private static Map<String, Object> command(UUID meeting, UUID step) {
        return Map.of("meeting", meeting, "step", step, "date", "2026-02-03");
    }

    @Test
    void a_case_comes_where_its_route_is() {
        UUID kkr = house.meeting(mayors, "2026-03-02");
        UUID meeting = house.meeting(directors, "2026-02-20");
        house.refused("add-item", command(kkr, last), RefusalCode.STEP_OUT_OF_ORDER);
        house.refused("add-item", command(kkr, first), RefusalCode.OTHER_BODY);
        UUID item = house.item(meeting, first);
        house.refused("add-item", command(meeting, first), RefusalCode.ALREADY_DONE);
        assertThat(house.words(house.staff, "/meetings/" + meeting)).contains("1. En sag");
        house.release(meeting);
        house.outcome(item, 1, "noted");
        house.outcome(item, 2, "forwarded");
        UUID other = house.step(house.open("En til"), directors, "prepares");
        house.refused("add-item", command(meeting, other), RefusalCode.NOT_OPEN_ANY_MORE);
    }

    @Test
    void what_comes_after_the_release_is_supplementary() {
        UUID meeting = house.meeting(directors, "2026-02-20");
        house.item(meeting, first);
        house.release(meeting);
        house.item(meeting, house.step(house.open("En til"), directors, "prepares"));
        assertThat(house.words(house.staff, "/meetings/" + meeting))
                .contains("2. En til", "tillægspunkt");
    }
}
