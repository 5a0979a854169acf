package dk.betroet.office.apportion.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import java.math.BigInteger;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReduceTotalTest {

    private final QuotaHouse house = new QuotaHouse();

    private static Map<String, Object> command(UUID round, int total, String date) {
        return Map.of("round", round, "total", total, "date", date);
    }

    @Test
    void the_quotas_that_stand_are_reduced_in_proportion() {
        UUID round = house.announced();
        house.agreed(round, "lapses", Map.of("825", -1, "813", 1));
        Map<String, BigInteger> before = house.quotas(round);
        house.done(house.leader, "reduce-total", command(round, 440, "2025-11-01"));
        QuotaStanding standing = house.standing(round);
        Map<String, BigInteger> after = house.quotas(round);
        assertThat(standing.last().kind()).isEqualTo(QuotaRound.Kind.REDUCED);
        assertThat(standing.lapsed()).isEmpty();
        assertThat(QuotaStanding.sum(after)).isEqualTo(BigInteger.valueOf(440));
        assertThat(after).containsEntry("825", BigInteger.ZERO)
                .containsEntry("101", BigInteger.valueOf(36));
        after.forEach((code, quota) -> assertThat(quota).isLessThanOrEqualTo(before.get(code)));
    }

    /** 550 to 329 is 40.2 per cent: it is said as 41, not as the 40 that would have been allowed. */
    @Test
    void a_change_just_above_the_threshold_is_not_said_to_be_at_it() {
        assertThat(QuotaDesk.percentUp(BigInteger.valueOf(550), BigInteger.valueOf(329)))
                .isEqualTo(41);
        assertThat(QuotaDesk.percentUp(BigInteger.valueOf(550), BigInteger.valueOf(330)))
                .isEqualTo(40);
        assertThat(QuotaDesk.percent(BigInteger.valueOf(550), BigInteger.valueOf(329)))
                .isEqualTo(40);
    }

    @Test
    void what_the_house_refuses() {
        UUID round = house.announced();
        house.refused("reduce-total", command(round, 550, "2025-11-01"),
                RefusalCode.NOTHING_TO_DO);
        house.refused("reduce-total", command(round, 329, "2025-11-01"),
                RefusalCode.CHANGE_TOO_LARGE);
        house.refused("reduce-total", command(round, 500, "2025-04-01"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("reduce-total", command(round, 500, "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
    }
}
