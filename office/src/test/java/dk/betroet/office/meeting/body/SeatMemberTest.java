package dk.betroet.office.meeting.body;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SeatMemberTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.body("KKR");
    private final Map<String, Object> command = Map.of("body", body, "post", "Borgmester",
            "onBehalfOf", "Odense", "basis", "ex-officio", "chair", true, "date", "2026-01-01");

    private Body.Seat seat(UUID seat) {
        return house.read(sql -> house.office.part(Bodies.class)
                .seat(sql, house.home.unit(), seat).orElseThrow());
    }

    @Test
    void a_post_has_a_seat_without_a_name() {
        UUID seat = OfficeHouse.made(house.done(house.staff, "seat-member", command), "seat");
        assertThat(seat(seat).title()).isEqualTo("Borgmester, Odense");
        assertThat(seat(seat).voting()).isTrue();
        assertThat(seat(seat).person()).isNull();
    }

    @Test
    void whoever_is_named_becomes_a_member_and_an_observer_does_not_vote() {
        UUID seat = OfficeHouse.made(house.done(house.staff, "seat-member",
                MeetingHouse.with(command, "name", "Bo Borgmester", "basis", "observer",
                        "chair", false)), "seat");
        UUID person = seat(seat).person();
        assertThat(seat(seat).voting()).isFalse();
        List<Roles.Held> held = house.read(sql -> house.office.part(Roles.class)
                .of(sql, person, OfficeHouse.TODAY));
        assertThat(held).extracting(Roles.Held::role).containsExactly(Role.MEMBER);
        assertThat(house.words(house.staff, "/bodies/" + body)).contains("Bo Borgmester");
    }

    @Test
    void what_the_house_refuses() {
        UUID person = house.member.personOrFail();
        house.refused("seat-member", MeetingHouse.with(command, "name", "Bo", "known", person),
                RefusalCode.NAME_OR_KNOWN);
        house.refused("seat-member", MeetingHouse.with(command, "basis", "observer"),
                RefusalCode.OBSERVER_NOT_CHAIR);
        house.refused("seat-member", MeetingHouse.with(command, "date", "2024-12-31"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.done(house.staff, "seat-member", MeetingHouse.with(command, "known", person));
        house.refused("seat-member", MeetingHouse.with(command, "known", person),
                RefusalCode.ALREADY_EXISTS);
    }
}
