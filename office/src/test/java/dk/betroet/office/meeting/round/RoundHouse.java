package dk.betroet.office.meeting.round;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import java.util.Map;
import java.util.UUID;

/** A body of two members, a case whose turn it is there, and a written procedure. */
final class RoundHouse {

    final MeetingHouse house = new MeetingHouse();
    final Caller other = house.office.person(house.home, Role.MEMBER, "Else Anden");
    final UUID body;
    final UUID seat;
    final UUID second;
    final UUID file;
    final UUID step;

    RoundHouse(Object... changes) {
        body = house.body("Direktørkredsen", changes);
        seat = house.seat(body, house.member);
        second = house.seat(body, other, "onBehalfOf", "Vejen");
        file = house.open("Regnskab 2022");
        step = house.step(file, body, "decides");
    }

    Map<String, Object> sending() {
        return Map.of("step", step, "deadline", "2026-03-10", "date", "2026-03-01");
    }

    UUID sent() {
        return OfficeHouse.made(house.done(house.staff, "send-round", sending()), "round");
    }

    static Map<String, Object> answer(UUID round, UUID seat, String answer) {
        return Map.of("round", round, "seat", seat, "answer", answer, "date", "2026-03-03");
    }

    void answered(Caller by, UUID round, UUID at, String answer) {
        house.done(by, "answer-round", answer(round, at, answer));
    }
}
