package dk.betroet.office.meeting.body;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ChangeSeatTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.body("KKR");
    private final UUID seat = house.seat(body, house.member);
    private final Map<String, Object> command = Map.of("seat", seat, "chair", true,
            "known", house.outsider.personOrFail(), "date", "2026-02-01");

    private Body.Seat seat(UUID id) {
        return house.read(sql -> house.office.part(Bodies.class)
                .seat(sql, house.home.unit(), id).orElseThrow());
    }

    @Test
    void the_post_gets_a_new_seat_and_the_old_one_is_known() {
        UUID now = OfficeHouse.made(house.done(house.staff, "change-seat", command), "seat");
        assertThat(seat(seat).until()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(seat(now)).satisfies(one -> {
            assertThat(one.title()).isEqualTo(seat(seat).title());
            assertThat(one.person()).isEqualTo(house.outsider.personOrFail());
            assertThat(one.chair()).isTrue();
        });
        UUID unnamed = OfficeHouse.made(house.done(house.staff, "change-seat",
                Map.of("seat", now, "chair", true, "date", "2026-02-10")), "seat");
        assertThat(seat(unnamed).person()).isNull();
    }

    @Test
    void a_decision_gives_the_post_to_somebody_else() {
        UUID decision = house.decided("appointed");
        house.done(house.staff, "change-seat", MeetingHouse.with(command,
                "executes", decision, "date", "2026-03-03"));
        assertThat(house.words(house.leader, "/decisions/" + decision))
                .contains("Plads: Direktør, Assens");
        house.refused("change-seat", MeetingHouse.with(command, "known",
                house.member.personOrFail(), "seat", newest(), "executes",
                house.decided("noted"), "date", "2026-03-04"),
                RefusalCode.DECISION_CARRIES_NOTHING);
        house.refused("change-seat", MeetingHouse.with(command, "known",
                house.member.personOrFail(), "seat", newest(), "executes",
                house.decided("approved"), "date", "2026-03-01"), RefusalCode.DATES_OUT_OF_ORDER);
    }

    private UUID newest() {
        return house.read(sql -> sql.sql("""
                select seat_id from seat where body_id = ? and until_on is null""")
                .param(body).query(UUID.class).single());
    }

    @Test
    void what_the_house_refuses() {
        house.refused("change-seat", MeetingHouse.with(command, "name", "Ny Person"),
                RefusalCode.NAME_OR_KNOWN);
        house.refused("change-seat", MeetingHouse.with(command, "date", "2025-01-01"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("change-seat", MeetingHouse.with(command, "chair", false,
                "known", house.member.personOrFail()), RefusalCode.NOTHING_TO_DO);
        UUID observer = house.seat(body, house.outsider, "basis", "observer");
        house.refused("change-seat", command, RefusalCode.ALREADY_EXISTS);
        house.refused("change-seat", MeetingHouse.with(command, "seat", observer),
                RefusalCode.OBSERVER_NOT_CHAIR);
        house.done(house.staff, "end-seat", Map.of("seat", seat, "date", "2026-02-01"));
        house.refused("change-seat", command, RefusalCode.ALREADY_DONE);
    }
}
