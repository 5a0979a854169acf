package dk.betroet.office.apportion.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SettleSurplusTest {

    private final ContributionHouse house = new ContributionHouse();
    private final UUID contribution = house.claimed();

    private Map<String, Object> command(long surplus, String way, String date) {
        return Map.of("contribution", contribution, "surplus", surplus, "way", way, "date", date);
    }

    /** 208,216 kr., the surplus of a year, split so that nobody finds an øre too much. */
    @Test
    void each_has_its_part_in_whole_oere() {
        house.done(house.leader, "settle-surplus", command(20_821_600, "repay", "2026-02-01"));
        Contribution.Surplus surplus = house.read((all, sql) ->
                all.surplus(sql, contribution).orElseThrow());
        assertThat(surplus.shares()).hasSize(22);
        assertThat(Money.sum(surplus.shares().stream().map(Contribution.Share::amount).toList()))
                .isEqualTo(Money.ofKroner(208_216));
        house.refused("settle-surplus", command(100, "carry", "2026-02-02"),
                RefusalCode.ALREADY_DONE);
    }

    @Test
    void what_the_house_refuses() {
        house.refused("settle-surplus", command(182_471_301, "carry", "2026-02-01"),
                RefusalCode.MORE_THAN_OWED);
        house.refused("settle-surplus", command(100, "carry", "2025-10-31"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("settle-surplus", command(100, "carry", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.decided("replaces", contribution, "date", "2025-12-15");
        house.refused("settle-surplus", command(100, "carry", "2026-02-01"),
                RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
