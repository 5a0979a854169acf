package dk.betroet.office.custody.resident;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who administers a resident's money changes. */
@Tag("database")
class ChangeModeTest {

    private final CareHouse care = new CareHouse();

    private static String to(String mode, String date, String more) {
        return "{\"fund\": \"$fund\", \"mode\": \"" + mode + "\", \"date\": \"" + date
                + "\", \"reason\": \"Datteren hjælper\"" + more + "}";
    }

    @Test
    void a_relative_takes_over_with_a_reason() {
        care.done(care.leader, "custody.change-mode", to("relative", "2026-02-01", ""));
        assertThat(care.one(String.class, "select mode || ' ' || mode_since from resident "
                + "where fund_id = ?", care.fund)).isEqualTo("relative 2026-02-01");
    }

    @Test
    void the_home_takes_over_only_from_one_who_is_not_able_and_on_a_basis() {
        assertThat(care.refused(care.leader, "custody.change-mode",
                to("home", "2026-02-01", ", \"canManage\": true")))
                .containsExactlyInAnyOrder("mode_forbids 4, B.1", "agreement_missing 4, B.1");
        care.done(care.leader, "custody.change-mode", to("home", "2026-02-01",
                ", \"basisKind\": \"guardianship-order\", \"basis\": \"" + care.paper() + "\""));
        assertThat(care.one(String.class, "select mode from resident where fund_id = ?", care.fund))
                .isEqualTo("home");
    }

    @Test
    void it_is_refused_when_nothing_changes_out_of_order_with_half_a_basis_and_on_wrong_days() {
        assertThat(care.refused(care.leader, "custody.change-mode", to("self", "2026-02-01", "")))
                .containsExactly("nothing_to_do");
        assertThat(care.refused(care.leader, "custody.change-mode",
                to("relative", "2025-05-01", ""))).containsExactly("dates_out_of_order");
        assertThat(care.refused(care.leader, "custody.change-mode",
                to("relative", "2026-03-06", ""))).containsExactly("date_in_future");
        assertThat(care.refused(care.leader, "custody.change-mode",
                to("relative", "2026-02-01", ", \"basisKind\": \"mandate-paper\"")))
                .containsExactly("paper_missing");
        care.done(care.leader, "custody.record-death",
                "{\"fund\": \"$fund\", \"date\": \"2026-02-20\"}");
        assertThat(care.refused(care.leader, "custody.change-mode",
                to("relative", "2026-02-01", ""))).containsExactly("resident_dead");
    }
}
