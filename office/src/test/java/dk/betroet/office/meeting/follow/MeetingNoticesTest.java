package dk.betroet.office.meeting.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class MeetingNoticesTest {

    private final MeetingHouse house = new MeetingHouse();
    private final MeetingNotices notices = house.office.part(MeetingNotices.class);
    private final UUID body = house.body("Direktørkredsen");

    MeetingNoticesTest() {
        for (Caller one : List.of(house.member, house.outsider, house.leader)) {
            house.office.part(Database.class).writing(house.home.tenant(), sql ->
                    house.office.part(Persons.class).change(sql, new Person.Known(
                            one.personOrFail(), "Nogen", null, null,
                            new Person.Contact(one.personOrFail() + "@example.org", null, null))));
        }
        house.seat(body, house.member);
        notices.tell();
    }

    /** Whom the outbox has something for, and of what kind. */
    private List<String> outbox(Caller caller) {
        return house.read(sql -> sql.sql("""
                select kind from mail where person_id = ? order by made_at, kind""")
                .param(caller.personOrFail()).query(String.class).list());
    }

    private UUID released(UUID... files) {
        UUID meeting = house.meeting(body, "2026-03-02");
        for (UUID file : files) {
            house.item(meeting, house.step(file, body, "decides"));
        }
        house.release(meeting);
        return meeting;
    }

    @Test
    void members_are_told_that_an_agenda_is_out_and_nobody_else() {
        released(house.open("Sagen om lån"));
        notices.tell();
        notices.tell();
        assertThat(outbox(house.member)).containsExactly("agenda");
        assertThat(outbox(house.outsider)).isEmpty();
        assertThat(outbox(house.leader)).isEmpty();
    }

    @Test
    void who_follows_a_case_is_told_when_it_is_decided_and_not_of_work_on_it() {
        UUID file = house.open("Sagen om lån");
        UUID meeting = released(file);
        notices.tell();
        house.done(house.member, "follow-case",
                Map.of("caseId", file, "follow", true, "date", "2026-03-01"));
        house.step(file, body, "is-told");
        notices.tell();
        assertThat(outbox(house.member)).containsExactly("agenda");
        UUID item = house.read(sql -> sql.sql(
                "select item_id from agenda_item where meeting_id = ?").param(meeting)
                .query(UUID.class).single());
        house.outcome(item, 1, "approved");
        house.outcome(item, 2, "forwarded");
        house.approve(meeting);
        notices.tell();
        assertThat(outbox(house.member)).containsExactly("agenda", "case");
        String path = house.read(sql -> sql.sql("select path from mail where kind = 'case'"
                + " and person_id = ?").param(house.member.personOrFail())
                .query(String.class).single());
        assertThat(path).isEqualTo("/u/" + house.home.slug() + "/cases/" + file);
    }

    @Test
    void who_is_recused_or_may_not_see_is_told_nothing() {
        UUID open = house.open("Sagen om lån");
        UUID meeting = house.meeting(body, "2026-03-02");
        UUID item = house.item(meeting, house.step(open, body, "decides"));
        house.done(house.leader, "recuse", Map.of("item", item, "person",
                house.member.personOrFail(), "reason", "Sidder i bestyrelsen",
                "date", "2026-02-09"));
        house.release(meeting);
        notices.tell();
        assertThat(outbox(house.member)).isEmpty();

        UUID other = house.body("KKR");
        house.seat(other, house.outsider);
        UUID closed = house.open("En lukket sag", MeetingHouse.closed("steering-group"));
        UUID second = house.meeting(other, "2026-03-02");
        house.item(second, house.step(closed, other, "decides"));
        house.release(second);
        notices.tell();
        assertThat(outbox(house.outsider)).isEmpty();
    }

    @Test
    void those_who_were_there_are_told_that_minutes_are_in_hearing() {
        UUID meeting = released(house.open("Sagen om lån"));
        UUID item = house.read(sql -> sql.sql(
                "select item_id from agenda_item where meeting_id = ?").param(meeting)
                .query(UUID.class).single());
        UUID seat = house.read(sql -> sql.sql("select seat_id from seat where body_id = ?")
                .param(body).query(UUID.class).single());
        house.done(house.staff, "note-presence",
                Map.of("meeting", meeting, "present", List.of(seat), "date", "2026-03-02"));
        house.outcome(item, 1, "approved");
        house.outcome(item, 2, "forwarded");
        notices.tell();
        house.done(house.staff, "send-minutes",
                Map.of("meeting", meeting, "deadline", "2026-03-20", "date", "2026-03-03"));
        notices.tell();
        assertThat(outbox(house.member)).containsExactly("agenda", "hearing");
    }

    /** A secretariat is looked at from when mail began, and not from its first day. */
    @Test
    void what_was_before_is_not_told() {
        MeetingHouse old = new MeetingHouse();
        UUID there = old.body("Udvalget");
        old.seat(there, old.member);
        UUID meeting = old.meeting(there, "2026-03-02");
        old.item(meeting, old.step(old.open("Sagen om lån"), there, "decides"));
        old.release(meeting);
        notices.tell();
        long told = old.read(sql -> sql.sql("select count(*) from mail where unit_id = ?")
                .param(old.home.unit()).query(Long.class).single());
        assertThat(told).isZero();
    }
}
