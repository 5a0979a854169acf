package dk.betroet.office.commonfund.pool;

import com.microsoft.playwright.Page;
import dk.betroet.office.browser.BrowserTest;
import dk.betroet.office.browser.LogIns;
import dk.betroet.office.browser.PageCheck;
import dk.betroet.office.browser.Screen;
import dk.betroet.office.platform.web.format.Language;
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
        Map<String, String> pages = Map.of("/common-funds", "common-funds", fund, "common-fund",
                fund + "/accounts/" + account, "common-fund-account",
                "/residents/" + house.anna, "resident-with-common-fund");
        for (Language language : Language.values()) {
            Page page = logIns.enter(visitor("http://localhost:" + house.money.office.port(),
                    language, Screen.COMPUTER), house.money.leader);
            for (Screen screen : Screen.values()) {
                pages.forEach((path, name) -> {
                    PageCheck check = PageCheck.of(page, language, screen, name);
                    page.navigate("/u/" + house.money.home.slug() + path);
                    check.on(screen).everything();
                });
            }
        }
    }
}
