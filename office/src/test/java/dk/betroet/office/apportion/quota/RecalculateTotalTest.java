package dk.betroet.office.apportion.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import java.math.BigInteger;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class RecalculateTotalTest {

    private final QuotaHouse house = new QuotaHouse();

    private Map<String, Object> command(UUID round, Object... changes) {
        return QuotaHouse.with(Map.of("round", round, "total", 771, "date", "2025-11-01",
                "rounding", "half-up", "correction", "webster"), changes);
    }

    @Test
    void everything_is_computed_anew_from_the_same_basis() {
        UUID round = house.announced();
        house.done(house.leader, "recalculate-total", command(round));
        QuotaStanding standing = house.standing(round);
        assertThat(standing.last().kind()).isEqualTo(QuotaRound.Kind.RECALCULATED);
        assertThat(QuotaStanding.sum(standing.parts())).isEqualTo(BigInteger.valueOf(771));
        assertThat(standing.totals()).hasSize(2);
    }

    /** 550 and 40 per cent more is 770: the threshold itself is not above the threshold. */
    @Test
    void the_change_must_be_above_the_threshold() {
        UUID round = house.announced();
        house.refused("recalculate-total", command(round, "total", 770),
                RefusalCode.CHANGE_TOO_SMALL);
        house.refused("recalculate-total", command(round, "total", 330),
                RefusalCode.CHANGE_TOO_SMALL);
        house.done(house.leader, "recalculate-total", command(round, "total", 329));
    }

    @Test
    void an_agreement_lapses_unless_it_says_how() {
        UUID round = house.announced();
        house.agreed(round, "lapses", Map.of("825", -1, "813", 1));
        house.done(house.leader, "fix-quotas", Map.of("round", round, "date", "2025-09-12"));
        house.done(house.leader, "recalculate-total", command(round));
        QuotaStanding standing = house.standing(round);
        assertThat(standing.lapsed()).hasSize(1);
        assertThat(standing.withoutAgreement()).hasSize(5);
        assertThat(standing.fixing()).isEmpty();

        QuotaHouse other = new QuotaHouse();
        UUID second = other.announced();
        other.agreed(second, "in-proportion", Map.of("825", -1, "813", 1));
        other.done(other.leader, "recalculate-total", command(second, "total", 1100));
        QuotaStanding kept = other.standing(second);
        assertThat(kept.lapsed()).isEmpty();
        assertThat(kept.agreed().get("Nordjylland")).containsEntry("825", BigInteger.ZERO);
        assertThat(QuotaStanding.sum(kept.agreed().get("Nordjylland")))
                .isEqualTo(QuotaStanding.sum(kept.group("Nordjylland")));
        other.done(other.leader, "fix-quotas", Map.of("round", second, "date", "2025-11-02"));
        assertThat(other.standing(second).quotas().get("825").source()).isEqualTo("agreed");
    }

    @Test
    void what_the_house_refuses() {
        UUID round = house.announced();
        house.refused("recalculate-total", command(round, "date", "2025-04-19"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("recalculate-total", command(round, "date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
    }
}
