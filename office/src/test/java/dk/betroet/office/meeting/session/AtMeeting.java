package dk.betroet.office.meeting.session;

import dk.betroet.office.meeting.MeetingHouse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A body with one member who can log in, and its meeting of 2 March 2026 about one case. */
public final class AtMeeting {

    public final MeetingHouse house = new MeetingHouse();
    public final UUID body = house.body("Direktørkredsen");
    public final UUID seat = house.seat(body, house.member);
    public final UUID file;
    public final UUID meeting = house.meeting(body, "2026-03-02");
    public final UUID item;

    /** About a public case, its agenda not sent. */
    public AtMeeting() {
        this("Budget 2027");
    }

    /** About a case like this, its agenda not sent. */
    public AtMeeting(String title, Object... changes) {
        file = house.open(title, changes);
        item = house.item(meeting, house.step(file, body, "advises"));
    }

    /** The agenda is sent. */
    public AtMeeting sent() {
        house.release(meeting);
        return this;
    }

    /** It is sent, the member was there, and every point has its outcome. */
    public AtMeeting held() {
        sent();
        house.done(house.staff, "note-presence",
                Map.of("meeting", meeting, "present", List.of(seat), "date", "2026-03-02"));
        house.outcome(item, 1, "endorsed");
        house.outcome(item, 2, "forwarded");
        return this;
    }

    /** The minutes are in hearing until 6 March. */
    public AtMeeting inHearing() {
        held();
        house.done(house.staff, "send-minutes", Map.of("meeting", meeting,
                "deadline", "2026-03-06", "date", "2026-03-03"));
        return this;
    }

    public Meeting found() {
        return house.read(sql -> house.office.part(Meetings.class)
                .find(sql, house.home.unit(), meeting).orElseThrow());
    }

    /** The item as it stands, or another. */
    public Meeting.Item item(UUID id) {
        return house.read(sql -> house.office.part(Meetings.class)
                .item(sql, house.home.unit(), id).orElseThrow());
    }
}
