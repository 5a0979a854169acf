package dk.betroet.office.custody.resident;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a dead resident left is handed to the estate. */
@Tag("database")
class CloseEstateTest {

    private final CareHouse care = new CareHouse();

    private String on(String date) {
        return "{\"fund\": \"$fund\", \"date\": \"" + date + "\", \"receiver\": \"Datteren\", "
                + "\"certificate\": \"" + care.paper() + "\"}";
    }

    private void dead() {
        care.done(care.leader, "custody.record-death",
                "{\"fund\": \"$fund\", \"date\": \"2026-03-01\"}");
    }

    @Test
    void two_employees_hand_over_everything_in_one_voucher_and_the_fund_closes() {
        UUID box = care.cashBox();
        UUID account = care.account(care.fund);
        care.put(box, 40_000);
        care.put(account, 700_000);
        dead();
        UUID request = care.waiting(care.leader, "custody.close-estate", on("2026-03-04"));
        Outcome outcome = care.sign(request, care.staff.personOrFail());
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(((Outcome.Done) outcome).fact().voucher()).isPresent();
        assertThat(care.one(Long.class, "select coalesce(sum(abs(amount)), 0) from balance "
                + "where fund_id = ? and place_id <> (select place_id from place "
                + "where unit_id = ? and kind = 'outside')", care.fund, care.home.unit())).isZero();
        assertThat(care.one(String.class, "select closed_on::text from fund where fund_id = ?",
                care.fund)).isEqualTo("2026-03-04");
        assertThat(care.refused(care.leader, "custody.close-estate", on("2026-03-04")))
                .containsExactly("fund_closed");
    }

    @Test
    void it_is_refused_for_the_living_before_the_death_and_to_come() {
        assertThat(care.refused(care.leader, "custody.close-estate", on("2026-03-04")))
                .containsExactly("resident_alive");
        dead();
        assertThat(care.refused(care.leader, "custody.close-estate", on("2026-02-28")))
                .containsExactly("dates_out_of_order");
        assertThat(care.refused(care.leader, "custody.close-estate", on("2026-03-06")))
                .containsExactly("date_in_future");
    }
}
