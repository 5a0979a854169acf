package dk.betroet.office.custody.resident;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.platform.people.Role;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A resident leaves and is settled with. */
@Tag("database")
class MoveOutTest {

    private final CareHouse care = new CareHouse();

    private static String on(String date) {
        return "{\"fund\": \"$fund\", \"date\": \"" + date + "\"}";
    }

    @Test
    void the_fund_closes_and_the_resident_may_still_see_it() {
        care.done(care.leader, "custody.move-out", on("2026-03-01"));
        assertThat(care.one(String.class, "select closed_on::text from fund where fund_id = ?",
                care.fund)).isEqualTo("2026-03-01");
        assertThat(care.roles(care.resident)).containsExactly(Role.RESIDENT);
        assertThat(care.refused(care.leader, "custody.move-out", on("2026-03-02")))
                .containsExactly("resident_moved_out");
    }

    @Test
    void it_is_refused_while_money_is_left_and_each_place_is_named() {
        UUID box = care.cashBox();
        UUID account = care.account(care.fund);
        care.put(box, 12_000);
        care.put(account, 500_000);
        assertThat(care.refused(care.leader, "custody.move-out", on("2026-03-01")))
                .containsExactly("money_left", "money_left");
    }

    @Test
    void it_is_refused_on_a_day_to_come_and_before_the_admission() {
        assertThat(care.refused(care.leader, "custody.move-out", on("2026-03-06")))
                .containsExactly("date_in_future");
        assertThat(care.refused(care.leader, "custody.move-out", on("2025-05-31")))
                .containsExactly("date_before_admission");
    }

    @Test
    void it_is_refused_while_a_request_waits() {
        care.waiting(care.leader, "custody.make-agreement", """
                {"fund": "$fund", "kind": "administration", "date": "2026-03-01",
                 "from": "2026-03-01"}""");
        assertThat(care.refused(care.leader, "custody.move-out", on("2026-03-01")))
                .containsExactly("something_open");
    }
}
