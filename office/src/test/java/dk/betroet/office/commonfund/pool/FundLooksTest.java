package dk.betroet.office.commonfund.pool;

import dk.betroet.office.browser.BrowserTest;
import dk.betroet.office.browser.LogIns;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Common funds, one of them and its account, on every screen. */
@Tag("database")
class FundLooksTest extends BrowserTest {

    private final PoolHouse house = new PoolHouse();
    private final LogIns logIns = new LogIns(house.money.office);

    @Test
    void everyPageOnEveryScreen() {
        house.paid(30_000, 10_000);
        house.money.done(house.money.bo, "commonfund.spend", Map.of("fund", house.fund,
                "from", house.box, "amount", 12_345, "date", PoolHouse.TODAY,
                "category", "flowers"));
        house.money.done(house.money.bo, "commonfund.decide-surplus", Map.of(
                "fund", house.fund, "date", PoolHouse.TODAY, "amount", 5_000, "use", "activity",
                "decidedBy", List.of(house.anna.toString(), house.berta.toString()),
                "decision", "En tur i skoven"));
        UUID account = house.money.done(house.money.bo, "commonfund.fund-account", Map.of(
                "fund", house.fund, "date", PoolHouse.TODAY, "from", "2026-01-01",
                "through", PoolHouse.TODAY)).fact().id();
        String fund = "/common-funds/" + house.fund;
        lookOver(house.money.office, logIns, house.money.leader, house.money.home.slug(), Map.of(
                "/common-funds", "common-funds", fund, "common-fund",
                fund + "/accounts/" + account, "common-fund-account",
                "/residents/" + house.anna, "resident-with-common-fund"));
    }
}
