package dk.betroet.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.betroet.office.browser.BrowserTest;
import dk.betroet.office.browser.PageCheck;
import dk.betroet.office.browser.Screen;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.view.SignatureParts;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every fragment in every state, on every screen, in both languages. */
@SpringBootTest(
        classes = GalleryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"betroet.demo=true", "spring.main.banner-mode=off",
            "logging.level.root=error",
            // The gallery has no database to be ready for, and nothing to back up.
            "management.endpoint.health.group.ready.include=readinessState",
            "management.endpoint.health.validate-group-membership=false"})
class GalleryTest extends BrowserTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/gallery, bits",
        "/gallery/form, form",
        "/gallery/form?wrong=true, form-wrong",
        "/gallery/verdicts, verdicts",
        "/gallery/list, list",
        "/gallery/list?q=none, list-none",
        "/gallery/cards, cards",
        "/gallery/chart, chart",
        "/gallery/progress?percent=100, progress",
        "/accessibility, accessibility"
    })
    void everyFragmentIsUsableByEverybody(String path, String name) {
        lookOver(base(), path, "gallery-" + name);
    }

    @ParameterizedTest
    @CsvSource({"/nowhere, 404", "/gallery/fail/500, 500", "/gallery/forbidden, 403",
        "/gallery/fail/409, 409", "/gallery/fail/413, 413", "/gallery/fail/400, 400",
        "/gallery/fail/418, 418"})
    void whatGoesWrongIsToldCalmlyInTheFrame(String path, int status) {
        BrowserContext visitor = visitor(base(), Language.ENGLISH, Screen.PHONE);
        Page page = visitor.newPage();
        PageCheck check = PageCheck.of(page, Language.ENGLISH, Screen.PHONE, "error-" + status);
        assertThat(page.navigate(path).status()).isEqualTo(status);
        check.picture("");
        check.accessible();
        check.fits();
        check.worded();
        assertThat(page.locator("main").innerText())
                .doesNotContain("secret words")
                .containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(page.locator(".bt-brand").count()).isEqualTo(1);
        assertThat(page.locator("main").innerText())
                .contains(status >= 500 ? "whole or not at all" : "Nothing has been changed");
    }

    @Test
    void everyPageSaysThatItIsADemo() {
        Page page = visitor(base(), Language.DANISH, Screen.PHONE).newPage();
        page.navigate("/accessibility");
        assertThat(page.locator(".bt-demo").innerText()).contains("Demo — fiktive data");
    }

    @Test
    void theLanguageIsSwitchedInPlaceAndRemembered() {
        Page page = visitor(base(), Language.DANISH, Screen.COMPUTER).newPage();
        page.navigate("/gallery/list?q=x&sort=who");
        page.locator(".bt-header__wide .bt-language").click();
        assertThat(page.url()).contains("/gallery/list?q=x&sort=who&lang=en");
        page.navigate("/accessibility");
        assertThat(page.locator("h1").innerText()).isEqualTo("Accessibility");
    }

    @Test
    void aSignatureIsDrawnAndComesBackWhenSomethingElseIsWrong() {
        Page page = visitor(base(), Language.DANISH, Screen.PHONE).newPage();
        page.navigate("/gallery/form");
        Locator pad = page.locator("canvas");
        pad.scrollIntoViewIfNeeded();
        var box = pad.boundingBox();
        page.mouse().move(box.x + 20, box.y + 20);
        page.mouse().down();
        page.mouse().move(box.x + 120, box.y + 60);
        page.mouse().move(box.x + 200, box.y + 30);
        page.mouse().up();
        String strokes = page.locator("[name='signature.drawn']").inputValue();
        assertThat(SignatureParts.isStrokes(strokes)).as(strokes).isTrue();
        page.locator(".bt-sign__clear").click();
        assertThat(page.locator("[name='signature.drawn']").inputValue()).isEmpty();
    }

    @Test
    void aFormIsWholeWithoutScripts() {
        Page page = visitor(base(), Language.DANISH, Screen.PHONE, false).newPage();
        page.navigate("/gallery/form");
        assertThat(page.locator("canvas").isVisible()).isFalse();
        assertThat(page.locator("[name='signature.typed']").isVisible()).isTrue();
        page.locator("[name='amount']").fill("1.23");
        page.locator("main form button.button-primary").click();
        assertThat(page.locator("#errors").innerText()).contains("to måder");
        page.locator(".bt-menu summary").click();
        assertThat(page.locator(".bt-menu nav").isVisible()).isTrue();
    }

    @Test
    void errorsTakeTheFocusAndLeadToTheirFields() {
        Page page = visitor(base(), Language.ENGLISH, Screen.COMPUTER).newPage();
        page.navigate("/gallery/form?wrong=true");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("errors");
        assertThat(page.locator("[name='purpose']").inputValue())
                .isEqualTo("<script>alert('æ')</script>");
        page.locator("#errors a").first().click();
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("amount");
    }

    @Test
    void progressComesToItsEndByItself() {
        Page page = visitor(base(), Language.DANISH, Screen.COMPUTER).newPage();
        page.navigate("/gallery/progress");
        page.locator("#progress a").waitFor();
        assertThat(page.locator("#progress").innerText()).contains("Færdig");
        Page still = visitor(base(), Language.DANISH, Screen.COMPUTER, false).newPage();
        still.navigate("/gallery/progress");
        assertThat(still.content()).containsPattern(Pattern.compile("http-equiv=\"refresh\""));
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
