package dk.betroet.office.custody.movement;

import com.microsoft.playwright.Page;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.browser.BrowserTest;
import dk.betroet.office.browser.LogIns;
import dk.betroet.office.browser.PageCheck;
import dk.betroet.office.browser.Screen;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.web.format.Language;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The book, the places, the forms of movements and the leader's first page, on every screen. */
@Tag("database")
class MoneyPagesTest extends BrowserTest {

    private final MoneyHouse house = new MoneyHouse();
    private final LogIns logIns = new LogIns(house.office);
    private final String base = "http://localhost:" + house.office.port();
    private final String unit = "/u/" + house.home.slug();

    @Test
    void everyPageOnEveryScreen() {
        UUID account = house.account("Annas konto", house.fund, Money.ofKroner(14_000));
        house.cash(house.fund, 1_800);
        house.done(house.bo, "custody.pay-out", Map.of("fund", house.fund, "place", house.box,
                "amount", 12_550, "date", MoneyHouse.TODAY, "category", "clothes",
                "recipient", "owner"));
        house.done(house.bo, "custody.sign-out-key", Map.of("place", house.box, "label", "Nøgle 1",
                "holder", house.carla.personOrFail(), "date", "2026-01-05"));
        house.done(house.leader, "custody.issue-card", Map.of("account", account,
                "holder", house.bo.personOrFail(), "inNameOf", "employee", "separate", true,
                "lastDigits", "0042", "date", "2026-02-01"));
        for (Language language : Language.values()) {
            Page page = logIns.enter(visitor(base, language, Screen.COMPUTER), house.leader);
            for (Screen screen : Screen.values()) {
                look(page, language, screen, "", "leaders-first-page");
                look(page, language, screen, "/book?fund=" + house.fund, "book");
                look(page, language, screen, "/places", "places");
                look(page, language, screen, "/places/" + house.box, "place-box");
                look(page, language, screen, "/places/" + account, "place-account");
                look(page, language, screen, "/custody/shared-purchase", "form-shared-purchase");
                look(page, language, screen, "/custody/draw", "form-draw");
                look(page, language, screen, "/custody/open-place", "form-open-place");
            }
        }
    }

    private void look(Page page, Language language, Screen screen, String path, String name) {
        PageCheck check = PageCheck.of(page, language, screen, name);
        page.navigate(unit + path);
        check.on(screen).everything();
    }
}
