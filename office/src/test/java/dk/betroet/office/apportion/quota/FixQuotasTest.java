package dk.betroet.office.apportion.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import java.math.BigInteger;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class FixQuotasTest {

    private final QuotaHouse house = new QuotaHouse();
    private final UUID round = house.announced();

    private Map<String, Object> command(String date) {
        return Map.of("round", round, "date", date);
    }

    @Test
    void agreed_quotas_hold_and_the_rule_for_the_others() {
        house.agreed(round, "lapses", Map.of("825", -1, "813", 1));
        house.refused("fix-quotas", command("2025-09-09"), RefusalCode.TOO_EARLY);
        house.done(house.leader, "fix-quotas", command("2025-09-10"));
        QuotaRound.Fixing fixing = house.standing(round).fixing().orElseThrow();
        assertThat(fixing.late()).isFalse();
        assertThat(fixing.quotas().get("813")).isEqualTo(
                new QuotaRound.Fixed(BigInteger.valueOf(3), "agreed"));
        assertThat(fixing.quotas().get("101")).isEqualTo(
                new QuotaRound.Fixed(BigInteger.valueOf(45), "rule"));
        assertThat(QuotaStanding.sum(house.quotas(round))).isEqualTo(BigInteger.valueOf(550));
        house.refused("fix-quotas", command("2025-09-11"), RefusalCode.ALREADY_DONE);
    }

    @Test
    void the_thirtieth_of_september_is_late() {
        house.done(house.leader, "fix-quotas", command("2025-09-30"));
        assertThat(house.standing(round).fixing().orElseThrow().late()).isTrue();
    }

    @Test
    void after_a_changed_total_the_agency_fixes_at_once() {
        house.done(house.leader, "reduce-total",
                Map.of("round", round, "total", 500, "date", "2025-06-01"));
        house.done(house.leader, "fix-quotas", command("2025-06-02"));
        assertThat(house.standing(round).fixing().orElseThrow().quotas().get("101").source())
                .isEqualTo("reduced");
    }

    @Test
    void what_the_house_refuses() {
        house.refused("fix-quotas", command("2025-04-19"), RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("fix-quotas", command("2026-03-06"), RefusalCode.DATE_IN_FUTURE);
    }
}
