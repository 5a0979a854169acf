package dk.betroet.office.apportion.district;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A committee's grant comes to its account. */
@Tag("database")
class GrantCommitteeTest {

    private final DistrictHouse house = new DistrictHouse();
    private final UUID committee = house.committee();

    @Test
    void the_grant_stands_on_the_account() {
        house.grant(committee, 5_000_000);
        assertThat(house.read(committee).balance()).isEqualTo(Money.ofOere(5_000_000));
        assertThat(house.office.balance(house.home, committee, house.read(committee).place()))
                .isEqualTo(5_000_000);
    }

    @Test
    void before_the_account_was_opened_nothing_comes() {
        house.refused("grant-committee", Map.of("committee", committee, "amount", 100,
                "date", "2026-01-04"), RefusalCode.DATE_BEFORE_OPENING);
    }
}
