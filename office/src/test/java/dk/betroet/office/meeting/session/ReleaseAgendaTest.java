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
class ReleaseAgendaTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.body("Direktørkredsen");
    private final UUID meeting = house.meeting(body, "2026-02-20");

    private List<Meeting.Release> releases() {
        return house.read(sql -> house.office.part(Meetings.class).releases(sql, meeting));
    }

    private UUID item(String title) {
        return house.item(meeting, house.step(house.open(title), body, "prepares"));
    }

    @Test
    void members_see_it_from_then_on_and_not_before() {
        house.seat(body, house.member);
        item("Sagen om lån");
        assertThat(house.words(house.member, "/meetings/" + meeting))
                .doesNotContain("Sagen om lån");
        assertThat(house.words(house.member, "/cases")).doesNotContain("Sagen om lån");
        house.release(meeting);
        assertThat(house.words(house.member, "/meetings/" + meeting)).contains("Sagen om lån");
        assertThat(house.words(house.member, "/cases")).contains("Sagen om lån");
    }

    @Test
    void each_release_is_a_version_with_the_hash_of_what_was_sent() {
        item("Sagen om lån");
        house.release(meeting);
        item("En til");
        house.release(meeting);
        assertThat(releases()).extracting(Meeting.Release::items).containsExactly(2, 1);
        assertThat(releases()).extracting(Meeting.Release::hash).doesNotHaveDuplicates();
    }

    @Test
    void what_the_house_refuses() {
        Map<String, Object> command = Map.of("meeting", meeting, "date", "2026-02-10");
        house.refused("release-agenda", command, RefusalCode.NOTHING_TO_DO);
        UUID item = item("Sagen om lån");
        house.refused("release-agenda", MeetingHouse.with(command, "date", "2026-02-21"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.release(meeting);
        house.outcome(item, 1, "noted");
        house.refused("release-agenda", command, RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
