package dk.betroet.office.apportion.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import java.math.BigInteger;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class RegisterAgreementTest {

    private final QuotaHouse house = new QuotaHouse();
    private final UUID round = house.announced();

    private void refused(String text, RefusalCode code, Object... changes) {
        house.refused("register-agreement", house.agreementCommand(round, text, changes), code);
    }

    @Test
    void an_island_lets_its_neighbour_take_its_one_person() {
        house.agreed(round, "lapses", Map.of("825", -1, "813", 1));
        QuotaStanding standing = house.standing(round);
        assertThat(standing.quotas().get("825").quota()).isEqualTo(BigInteger.ZERO);
        assertThat(standing.quotas().get("813").quota()).isEqualTo(BigInteger.valueOf(3));
        assertThat(standing.quotas().get("813").source()).isEqualTo("agreed");
        assertThat(standing.withoutAgreement()).hasSize(4).doesNotContain("Nordjylland");
        refused(house.agreement(round, Map.of()), RefusalCode.ALREADY_EXISTS);
    }

    @Test
    void everybody_is_named_and_has_signed_and_the_sum_is_the_regions() {
        String right = house.agreement(round, Map.of());
        refused(right.replaceFirst("825;1;2025-08-20\n", ""), RefusalCode.TABLE_NOT_RIGHT);
        refused(right.replaceFirst("825;1;2025-08-20", "825;1;"), RefusalCode.TABLE_NOT_RIGHT);
        refused(right.replaceFirst("825;1;2025-08-20", "825;1;2025-09-02"),
                RefusalCode.TABLE_NOT_RIGHT);
        refused(right.replaceFirst("825;1;2025-08-20", "825;1;i går"),
                RefusalCode.TABLE_NOT_RIGHT);
        refused(right.replaceFirst("825;1;2025-08-20", "825;2;2025-08-20"),
                RefusalCode.TABLE_NOT_RIGHT);
        refused(right + "101;45;2025-08-20\n", RefusalCode.TABLE_NOT_RIGHT);
        refused("kode;kvote\n825;1\n", RefusalCode.TABLE_NOT_RIGHT);
    }

    @Test
    void the_tenth_of_september_is_too_late() {
        String right = house.agreement(round, Map.of());
        refused(right, RefusalCode.DEADLINE_PASSED, "date", "2025-09-10");
        refused(right, RefusalCode.DATES_OUT_OF_ORDER, "date", "2025-04-19");
        house.done(house.staff, "register-agreement",
                house.agreementCommand(round, right, "date", "2025-09-09"));
    }

    @Test
    void nobody_agrees_under_a_changed_total() {
        String right = house.agreement(round, Map.of());
        house.done(house.leader, "reduce-total",
                Map.of("round", round, "total", 500, "date", "2025-08-01"));
        refused(right, RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
