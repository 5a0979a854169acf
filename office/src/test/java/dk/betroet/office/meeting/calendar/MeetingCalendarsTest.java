package dk.betroet.office.meeting.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dk.betroet.office.meeting.publish.PublishHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.calendar.CalendarLinks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class MeetingCalendarsTest {

    private final PublishHouse published = new PublishHouse();
    private final CalendarLinks links = published.house.office.part(CalendarLinks.class);

    private ICalendar read(String path) {
        var answer = published.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        ICalendar calendar = Biweekly.parse(new String(answer.body(), StandardCharsets.UTF_8))
                .first();
        calendar.getEvents().forEach(event -> assertThat(
                event.validate(List.of(calendar), ICalVersion.V2_0)).isEmpty());
        return calendar;
    }

    private String mine(Caller caller) {
        return "/calendars/" + links.make(caller.authority(), caller.personOrFail()) + ".ics";
    }

    @Test
    void an_open_body_has_a_calendar_for_everybody() {
        String path = "/public/bodies/" + published.body + "/calendar.ics";
        assertThat(published.get(path).statusCode()).isEqualTo(404);
        published.open();
        List<VEvent> events = read(path).getEvents();
        assertThat(events).hasSize(1);
        VEvent event = events.getFirst();
        assertThat(event.getUid().getValue()).isEqualTo(published.meeting + "@betroet");
        assertThat(event.getSummary().getValue()).isEqualTo("Møde i Åbne Forum");
        assertThat(event.getLocation().getValue()).isEqualTo("Odense");
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(event.getStatus().isConfirmed()).isTrue();
    }

    @Test
    void a_members_calendar_says_of_a_closed_body_only_when() {
        ICalendar closed = read(mine(published.house.member));
        VEvent event = closed.getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("Møde");
        assertThat(event.getLocation()).isNull();
        assertThat(closed.write()).doesNotContain("Åbne Forum", "Broen", PublishHouse.MARK);
        assertThat(read(mine(published.house.outsider)).getEvents()).isEmpty();
        published.open();
        assertThat(read(mine(published.house.member)).getEvents().getFirst().getSummary()
                .getValue()).isEqualTo("Møde i Åbne Forum");
    }

    @Test
    void its_address_is_shown_once_and_closed_at_will() {
        String path = mine(published.house.member);
        assertThat(published.get(path).statusCode()).isEqualTo(200);
        String another = mine(published.house.member);
        assertThat(published.get(path).statusCode()).isEqualTo(404);
        assertThat(published.house.words(published.house.member, "/notices"))
                .contains("Du har en adresse").doesNotContain("/calendars/");
        links.revoke(published.house.home.authority(),
                published.house.member.personOrFail());
        assertThat(published.get(another).statusCode()).isEqualTo(404);
        assertThat(published.get("/calendars/" + "A".repeat(43) + ".ics").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_meeting_that_is_cancelled_is_marked_and_counted_up() {
        published.open();
        published.house.done(published.house.staff, "cancel-meeting",
                Map.of("meeting", published.meeting, "reason", "Der er ingen sager klar",
                        "date", "2026-02-20"));
        VEvent event = read("/public/bodies/" + published.body + "/calendar.ics").getEvents()
                .getFirst();
        assertThat(event.getStatus().isCancelled()).isTrue();
        assertThat(event.getSequence().getValue()).isEqualTo(1);
        assertThat(event.getUid().getValue()).isEqualTo(published.meeting + "@betroet");
    }

    @Test
    void hours_that_cannot_be_read_make_the_whole_day() {
        published.open();
        UUID body = published.body;
        published.house.done(published.house.staff, "call-meeting", Map.of("body",
                body, "heldOn", "2026-04-07", "startsAt", "kl. 9", "date", "2026-01-15"));
        assertThat(read("/public/bodies/" + body + "/calendar.ics").getEvents())
                .anySatisfy(event -> {
                    assertThat(event.getDateStart().getValue().hasTime()).isFalse();
                    assertThat(event.getDateStart().getValue().getRawComponents().toString(
                            false, false)).isEqualTo("20260407");
                });
    }
}
