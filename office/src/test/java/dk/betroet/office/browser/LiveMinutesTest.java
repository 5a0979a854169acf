package dk.betroet.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.meeting.session.AtMeeting;
import dk.betroet.office.meeting.session.Minutes;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.web.format.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Minutes of a closed item, written by two in browsers of their own, over lines that break. */
class LiveMinutesTest extends BrowserTest {

    private static final String ANNA = "Anna bød velkommen.";
    private static final String BO = "Bo bød velkommen.";

    private final AtMeeting at = new AtMeeting("Tilbud fra et firma",
            MeetingHouse.closed("members")).sent();
    private final LogIns logIns = new LogIns(at.house.office);
    private final String path = "/u/" + at.house.home.slug() + "/meetings/" + at.meeting
            + "/minutes";

    @BeforeAll
    static void chromium() {
        Chromium.get();
    }

    private BrowserContext visitor(boolean scripts) {
        return visitor("http://localhost:" + at.house.office.port(), Language.DANISH,
                Screen.COMPUTER, scripts);
    }

    private Page open(BrowserContext visitor, Caller caller) {
        Page page = logIns.enter(visitor, caller);
        page.navigate(path);
        return page;
    }

    private static Locator words(Page page) {
        return page.locator("textarea[name=words]");
    }

    private static void says(Page page, String state) {
        PlaywrightAssertions.assertThat(page.locator("[data-state]")).containsText(state);
    }

    private String kept() {
        return at.house.read(sql -> at.house.office.part(Minutes.class).piece(sql, at.item))
                .words();
    }

    @Test
    void two_who_write_the_same_minutes_lose_nothing() {
        Page anna = open(visitor(true), at.house.staff);
        Page bo = open(visitor(true), at.house.leader);
        words(anna).fill(ANNA);
        says(anna, "Gemt.");
        words(bo).fill(BO);
        says(bo, "se på begge tekster");
        PlaywrightAssertions.assertThat(bo.locator("[data-theirs]")).hasText(ANNA);
        PlaywrightAssertions.assertThat(bo.locator("[data-mine]")).hasText(BO);
        PlaywrightAssertions.assertThat(words(bo)).hasValue(ANNA + "\n" + BO);
        assertThat(kept()).isEqualTo(ANNA);
        bo.locator("[data-piece] button[type=submit]").click();
        says(bo, "Gemt.");
        assertThat(kept()).isEqualTo(ANNA + "\n" + BO);
        PlaywrightAssertions.assertThat(words(anna)).hasValue(ANNA + "\n" + BO);
    }

    /** What was typed without a connection is found again, and lies nowhere in clear meanwhile. */
    @Test
    void what_was_typed_without_a_connection_is_sent_when_it_is_back() {
        BrowserContext visitor = visitor(true);
        Page page = open(visitor, at.house.staff);
        visitor.setOffline(true);
        words(page).fill(ANNA);
        says(page, "Ingen forbindelse");
        String storage = page.evaluate("JSON.stringify(localStorage)").toString();
        assertThat(storage).contains("betroet-minutes").doesNotContain("Anna", "velkommen");
        page.close();
        visitor.setOffline(false);
        assertThat(kept()).isEmpty();
        Page again = visitor.newPage();
        again.navigate(path);
        PlaywrightAssertions.assertThat(words(again)).hasValue(ANNA);
        says(again, "Gemt.");
        assertThat(kept()).isEqualTo(ANNA);
        assertThat(again.evaluate("localStorage.length")).isEqualTo(0);
    }

    /** Another person on the same machine finds nothing of it: their page has another key. */
    @Test
    void after_log_out_nobody_reads_what_was_left() {
        BrowserContext visitor = visitor(true);
        Page page = open(visitor, at.house.staff);
        visitor.setOffline(true);
        words(page).fill(ANNA);
        says(page, "Ingen forbindelse");
        page.close();
        visitor.setOffline(false);
        visitor.clearCookies();
        Page other = open(visitor, at.house.leader);
        PlaywrightAssertions.assertThat(words(other)).hasValue("");
        assertThat(other.evaluate("JSON.stringify(localStorage)").toString())
                .doesNotContain("Anna", "velkommen");
        assertThat(kept()).isEmpty();
    }

    /** On a phone as on a computer, in both languages, for who writes and for who reads. */
    @Test
    void the_pages_are_in_order_on_every_screen() {
        String home = "/u/" + at.house.home.slug();
        for (Language language : Language.values()) {
            BrowserContext secretary = visitor("http://localhost:" + at.house.office.port(),
                    language, Screen.COMPUTER);
            logIns.enter(secretary, at.house.leader).close();
            lookOver(secretary, language, path, "minutes");
            lookOver(secretary, language, home + "/meetings/" + at.meeting, "meeting");
            lookOver(secretary, language, home + "/bodies/" + at.body, "body");
            lookOver(secretary, language,
                    home + "/bodies/" + at.body + "/year?year=2027&times=5", "year");
            BrowserContext member = visitor("http://localhost:" + at.house.office.port(),
                    language, Screen.COMPUTER);
            logIns.enter(member, at.house.member).close();
            lookOver(member, language, home + "/meetings/" + at.meeting + "/read", "read");
        }
    }

    /** The same without a script: a button, and both texts on the page that comes back. */
    @Test
    void without_a_script_the_button_does_the_same() {
        Page anna = open(visitor(false), at.house.staff);
        Page bo = open(visitor(false), at.house.leader);
        words(anna).fill(ANNA);
        anna.locator("[data-piece] button[type=submit]").click();
        PlaywrightAssertions.assertThat(anna.locator("main")).containsText("Gemt.");
        words(bo).fill(BO);
        bo.locator("[data-piece] button[type=submit]").click();
        PlaywrightAssertions.assertThat(bo.locator("[data-theirs]")).hasText(ANNA);
        PlaywrightAssertions.assertThat(words(bo)).hasValue(ANNA + "\n" + BO);
        bo.locator("[data-piece] button[type=submit]").click();
        PlaywrightAssertions.assertThat(bo.locator("main")).containsText("Gemt.");
        assertThat(kept()).isEqualTo(ANNA + "\n" + BO);
    }
}
