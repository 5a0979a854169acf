package dk.betroet.office.meeting.body;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class EndSeatTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.body("KKR");
    private final UUID seat = house.seat(body, house.member);
    private final Map<String, Object> command = Map.of("seat", seat, "date", "2026-02-01");

    private boolean member() {
        return house.read(sql -> house.office.part(Roles.class)
                .of(sql, house.member.personOrFail(), LocalDate.of(2026, 3, 5)).stream()
                .anyMatch(held -> held.role() == Role.MEMBER));
    }

    @Test
    void whoever_has_no_other_seat_is_no_member_any_more() {
        UUID other = house.seat(house.body("K22"), house.member);
        house.done(house.staff, "end-seat", command);
        assertThat(member()).isTrue();
        assertThat(house.words(house.staff, "/bodies/" + body)).contains("01.02.2026");
        house.done(house.staff, "end-seat", Map.of("seat", other, "date", "2026-02-01"));
        assertThat(member()).isFalse();
    }

    @Test
    void what_the_house_refuses() {
        house.refused("end-seat", MeetingHouse.with(command, "date", "2025-01-01"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.done(house.staff, "end-seat", command);
        house.refused("end-seat", command, RefusalCode.ALREADY_DONE);
    }
}
