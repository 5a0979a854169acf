package dk.betroet.office.custody.resident;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.platform.people.Role;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A resident has died. */
@Tag("database")
class RecordDeathTest {

    private final CareHouse care = new CareHouse();

    private static String on(String date) {
        return "{\"fund\": \"$fund\", \"date\": \"" + date + "\"}";
    }

    @Test
    void the_fund_freezes_access_ends_and_what_waits_is_withdrawn() {
        UUID guardian = care.house.person(
                care.home, Role.GUARDIAN, "Vera Værge", care.resident).personOrFail();
        UUID relative = care.house.person(
                care.home, Role.RELATIVE, "Per Pårørende", care.resident).personOrFail();
        UUID request = care.waiting(care.leader, "custody.make-agreement", """
                {"fund": "$fund", "kind": "administration", "date": "2026-03-01",
                 "from": "2026-03-01"}""");
        care.done(care.staff, "custody.record-death", on("2026-03-02"));
        assertThat(care.one(String.class, "select frozen_on::text from fund where fund_id = ?",
                care.fund)).isEqualTo("2026-03-02");
        assertThat(care.one(String.class, "select status from request where request_id = ?",
                request)).isEqualTo("withdrawn");
        assertThat(care.roles(care.resident)).isEmpty();
        assertThat(care.roles(guardian)).isEmpty();
        assertThat(care.roles(relative)).containsExactly(Role.RELATIVE);
    }

    @Test
    void after_it_only_closing_acts_are_done() {
        UUID box = care.cashBox();
        care.put(box, 40_000);
        care.done(care.leader, "custody.record-death", on("2026-03-02"));
        assertThat(care.refused(care.leader, "custody.make-agreement", """
                {"fund": "$fund", "kind": "administration", "date": "2026-03-03",
                 "from": "2026-03-03"}""")).contains("resident_dead");
        assertThat(care.refused(care.leader, "custody.record-death", on("2026-03-03")))
                .containsExactly("already_done");
    }

    @Test
    void it_is_refused_on_a_day_to_come_before_the_admission_and_after_moving_out() {
        assertThat(care.refused(care.leader, "custody.record-death", on("2026-03-06")))
                .containsExactly("date_in_future");
        assertThat(care.refused(care.leader, "custody.record-death", on("2025-05-31")))
                .containsExactly("date_before_admission");
        care.done(care.leader, "custody.move-out", on("2026-03-01"));
        assertThat(care.refused(care.leader, "custody.record-death", on("2026-03-02")))
                .containsExactly("resident_moved_out");
    }
}
