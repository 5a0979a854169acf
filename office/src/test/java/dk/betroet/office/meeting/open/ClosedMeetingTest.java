package dk.betroet.office.meeting.open;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.meeting.publish.PublishHouse;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.calendar.CalendarLinks;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Of a meeting at which nothing is dealt with openly everybody knows when it is, and no more. */
@Tag("database")
class ClosedMeetingTest {

    /** Where it is, and why it was moved there. */
    private static final String PLACE = "Fiskehejren";

    private final PublishHouse published = new PublishHouse().open();
    private final MeetingHouse house = published.house;
    private final UUID body = published.body;
    private final UUID file = house.open("En forhandling");
    private final UUID meeting = OfficeHouse.made(house.done(house.staff, "call-meeting",
            Map.of("body", body, "heldOn", "2026-03-03", "startsAt", "09.00", "venue", PLACE,
                    "date", "2026-01-15")), "meeting");
    private final UUID item = house.item(meeting, house.step(file, body, "decides"));

    private void close(String level) {
        house.done(house.staff, "set-openness", MeetingHouse.with(Map.of("caseId", file,
                "decisionPublic", true, "date", "2026-02-01"), level.equals("public")
                        ? new Object[] {"level", level} : MeetingHouse.closed(level)));
    }

    private void closeItem() {
        house.done(house.staff, "set-item-openness", MeetingHouse.with(Map.of("item", item,
                "decisionPublic", false, "atMeeting", false, "date", "2026-02-26"),
                MeetingHouse.closed("members")));
    }

    private void move() {
        house.done(house.staff, "move-meeting", Map.of("meeting", meeting, "heldOn",
                "2026-03-04", "reason", PLACE + " er ledig", "told", PLACE + " har fået besked",
                "date", "2026-02-20"));
    }

    private Meeting found() {
        return house.read(sql -> house.office.part(Meetings.class)
                .find(sql, house.home.unit(), meeting).orElseThrow());
    }

    private VEvent event(String path) {
        return Biweekly.parse(new String(published.get(path).body(), StandardCharsets.UTF_8))
                .first().getEvents().stream()
                .filter(one -> one.getUid().getValue().equals(meeting + "@betroet")).findFirst()
                .orElseThrow();
    }

    private VEvent everybodys() {
        return event("/public/bodies/" + body + "/calendar.ics");
    }

    private JsonNode oparl(String path) {
        return JsonMapper.shared().readTree(published.get("/oparl/v1.1/" + path).body());
    }

    /** Every public answer that can say something of a meeting. */
    private String told() {
        StringBuilder told = new StringBuilder();
        String unit = house.home.unit().toString();
        for (String path : List.of("/public", "/public/bodies/" + body,
                "/public/bodies/" + body + "/calendar.ics",
                "/public/bodies/" + body + "/feed.atom",
                "/public/bodies/" + body + "/search?q=Odense",
                "/oparl/v1.1/body/" + unit, "/oparl/v1.1/body/" + unit + "/meetings",
                "/oparl/v1.1/body/" + unit + "/locations",
                "/oparl/v1.1/body/" + unit + "/locations?modified_since=2020-01-01T00:00:00Z",
                "/oparl/v1.1/organization/" + body + "/meetings",
                "/oparl/v1.1/meeting/" + meeting, "/oparl/v1.1/location/" + meeting)) {
            told.append(new String(published.get(path).body(), StandardCharsets.UTF_8));
        }
        return told.toString();
    }

    @Test
    void everybody_is_told_when_a_closed_meeting_is_and_not_where() {
        move();
        assertThat(told()).contains(PLACE);
        int before = everybodys().getSequence().getValue();
        close("members");
        assertThat(told()).doesNotContain(PLACE);
        VEvent event = everybodys();
        assertThat(event.getLocation()).isNull();
        assertThat(event.getSummary().getValue()).isEqualTo("Lukket møde");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2026-03-04T08:00:00Z");
        assertThat(event.getSequence().getValue()).isGreaterThan(before);
        assertThat(published.words("/public/bodies/" + body))
                .contains("Lukket møde 4. marts 2026 09.00");
        JsonNode said = oparl("meeting/" + meeting);
        assertThat(said.has("location")).isFalse();
        assertThat(said.has("meetingState")).isFalse();
        assertThat(said.get("start").asString()).startsWith("2026-03-04T09:00");
        assertThat(oparl("location/" + meeting).get("deleted").asBoolean()).isTrue();
    }

    /** The database itself shows nobody the place of a closed meeting. */
    @Test
    void nobody_reads_its_place() {
        assertThat(places()).containsExactly(PLACE);
        close("heading-public");
        assertThat(places()).isEmpty();
    }

    private List<String> places() {
        return house.office.part(Database.class).read(new Tenant.Everybody(), sql -> sql.sql(
                "select venue from meeting_place where meeting_id = ?").param(meeting)
                .query(String.class).list());
    }

    @Test
    void it_is_closed_when_nothing_on_its_agenda_is_open() {
        assertThat(found().closed()).isFalse();
        closeItem();
        assertThat(found().closed()).isTrue();
        UUID open = house.item(meeting, house.step(house.open("En åben sag"), body, "decides"));
        assertThat(found().closed()).isFalse();
        house.done(house.staff, "drop-item", Map.of("item", open, "reason",
                "Tallene mangler", "date", "2026-02-27"));
        assertThat(found().closed()).isTrue();
        house.done(house.staff, "add-matter", Map.of("meeting", meeting, "kind",
                "any-other-business", "date", "2026-02-27"));
        assertThat(found().closed()).isTrue();
        house.done(house.staff, "set-item-openness", Map.of("item", item, "level", "as-case",
                "decisionPublic", true, "atMeeting", true, "date", "2026-02-28"));
        assertThat(found().closed()).isFalse();
        assertThat(everybodys().getLocation().getValue()).isEqualTo(PLACE);
    }

    /** Whoever took it down when it was open is told that it is off, and nothing else of it. */
    @Test
    void one_that_is_cancelled_stays_what_it_was() {
        closeItem();
        house.done(house.staff, "cancel-meeting", Map.of("meeting", meeting, "reason",
                PLACE + " er brændt", "date", "2026-02-27"));
        VEvent event = everybodys();
        assertThat(event.getStatus().isCancelled()).isTrue();
        assertThat(event.getLocation()).isNull();
        assertThat(told()).doesNotContain(PLACE);
        for (Caller caller : List.of(house.outsider, house.director)) {
            assertThat(pages(caller)).doesNotContain(PLACE);
        }
    }

    @Test
    void a_members_own_calendar_says_only_when() {
        closeItem();
        VEvent event = event("/calendars/" + house.office.part(CalendarLinks.class)
                .make(house.home.authority(), house.member.personOrFail()) + ".ics");
        assertThat(event.getLocation()).isNull();
        assertThat(event.getSummary().getValue()).isEqualTo("Møde");
    }

    /** All that somebody who is logged in reads of the meeting. */
    private String pages(Caller caller) {
        List<String> paths = new ArrayList<>(List.of("", "/meetings", "/meetings/" + meeting,
                "/meetings/" + meeting + "/read", "/meetings/" + meeting + "/minutes",
                "/meetings/" + meeting + "/agenda.pdf", "/bodies/" + body,
                "/meetings/" + meeting + "/papers/minutes", "/bodies/" + body + "/year"));
        house.read(sql -> sql.sql("select fact_id from fact where unit_id = ?")
                .param(house.home.unit()).query(UUID.class).list())
                .forEach(fact -> paths.add("/vouchers/" + fact));
        StringBuilder all = new StringBuilder();
        paths.forEach(path -> all.append(new String(house.page(caller, path),
                StandardCharsets.UTF_8)));
        return all.toString();
    }

    @Test
    void those_who_have_to_do_with_it_know_where_and_nobody_else_does() {
        Caller chair = house.office.person(house.home, Role.MEMBER, "Fie Formand");
        Caller named = house.office.person(house.home, Role.MEMBER, "Nis Nævnt");
        house.seat(house.body("Formandskabet", "steers", body), chair);
        house.seat(house.body("Et andet forum"), house.outsider);
        house.seat(house.body("Et tredje forum"), named);
        move();
        assertThat(pages(house.outsider)).contains(PLACE);
        house.done(house.staff, "set-openness", MeetingHouse.with(Map.of("caseId", file,
                "decisionPublic", true, "date", "2026-02-01", "named",
                List.of(named.personOrFail())), MeetingHouse.closed("named")));
        for (Caller caller : List.of(house.outsider, house.director)) {
            assertThat(pages(caller)).as(caller.grants().toString()).doesNotContain(PLACE);
        }
        for (Caller caller : List.of(house.member, chair, named, house.staff, house.auditor)) {
            assertThat(pages(caller)).as(caller.grants().toString()).contains(PLACE);
        }
    }

    /** What is published of it says neither where it was nor who was there. */
    @Test
    void its_papers_say_only_when() {
        closeItem();
        house.release(meeting);
        UUID seat = house.read(sql -> sql.sql("select seat_id from seat where body_id = ?")
                .param(body).query(UUID.class).single());
        house.done(house.staff, "note-presence", Map.of("meeting", meeting, "present",
                List.of(seat), "date", "2026-03-03"));
        for (int point = 1; point <= 2; point++) {
            house.done(house.staff, "record-outcome", Map.of("item", item, "point", point,
                    "parts", List.of(Map.of("outcome", "noted")), "date", "2026-03-03"));
        }
        house.done(house.leader, "approve-minutes",
                Map.of("meeting", meeting, "date", "2026-03-04"));
        house.done(house.staff, "set-item-openness", MeetingHouse.with(Map.of("item", item,
                "decisionPublic", true, "atMeeting", true, "date", "2026-03-04"),
                MeetingHouse.closed("members")));
        UUID paper = OfficeHouse.made(house.done(house.staff, "publish", Map.of("meeting",
                meeting, "paper", "minutes", "date", "2026-03-04")), "publication");
        assertThat(published.words("/public/papers/" + paper)).contains("Lukket punkt", "3. marts")
                .doesNotContain(PLACE, "Direktør, Assens", "Til stede");
        assertThat(house.words(house.outsider, "/meetings/" + meeting + "/minutes"))
                .doesNotContain(PLACE, "Mia Medlem");
        assertThat(house.words(house.member, "/meetings/" + meeting + "/minutes"))
                .contains("Mia Medlem");
    }
}
