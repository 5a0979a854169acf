package dk.betroet.office.meeting.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class FollowCaseTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.body("Direktørkredsen");
    private final UUID file = house.open("Sagen om lån");
    private final Map<String, Object> command =
            Map.of("caseId", file, "follow", true, "date", "2026-03-04");

    /** Sent to the body where the member sits. */
    private void sent() {
        house.seat(body, house.member);
        UUID meeting = house.meeting(body, "2026-03-12");
        house.item(meeting, house.step(file, body, "decides"));
        house.release(meeting);
    }

    @Test
    void a_member_follows_a_case_and_lets_it_go_again() {
        sent();
        assertThat(house.words(house.member, "/cases/" + file)).contains("Følg sagen");
        house.done(house.member, "follow-case", command);
        assertThat(house.words(house.member, "/cases/" + file)).contains("Følg ikke længere");
        assertThat(house.words(house.member, "/notices")).contains("Sagen om lån");
        assertThat(house.words(house.leader, "/notices")).doesNotContain("Sagen om lån");
        house.done(house.member, "follow-case", MeetingHouse.with(command, "follow", false));
        assertThat(house.words(house.member, "/notices")).doesNotContain("Sagen om lån");
    }

    @Test
    void what_somebody_does_not_see_they_cannot_follow() {
        assertThat(house.ask(house.member, "follow-case", command).toString())
                .contains("reference_unknown");
    }

    @Test
    void what_the_house_refuses() {
        house.refused("follow-case", MeetingHouse.with(command, "follow", false),
                RefusalCode.NOTHING_TO_DO);
        house.done(house.leader, "follow-case", command);
        house.refused("follow-case", command, RefusalCode.NOTHING_TO_DO);
    }
}
