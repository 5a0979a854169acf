package dk.betroet.office.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.web.format.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/**
 * A test that needs a browser. Gives pages in a language on a screen, closes them, and looks them
 * over with {@link PageCheck}. Skipped, with the reason, where there is no Chromium.
 */
@Tag("browser")
public abstract class BrowserTest {

    private static final double PATIENCE_MS = 15_000;

    /** What a page does by itself may wait for its next look, and for a machine with much to do. */
    private static final double COMES_BY_ITSELF_MS = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(COMES_BY_ITSELF_MS);
    }

    private final List<BrowserContext> contexts = new ArrayList<>();

    /** A fresh visitor without log-in, at {@code base}, such as {@code http://localhost:8080}. */
    protected BrowserContext visitor(String base, Language language, Screen screen) {
        return visitor(base, language, screen, true);
    }

    /** A fresh visitor whose browser runs scripts or does not. */
    protected BrowserContext visitor(
            String base, Language language, Screen screen, boolean scripts) {
        BrowserContext context = context(base, language, screen, scripts);
        contexts.add(context);
        return context;
    }

    /** The same for whoever closes it: in a thread that has a browser of its own. */
    static BrowserContext context(
            String base, Language language, Screen screen, boolean scripts) {
        BrowserContext context = Chromium.get().newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setLocale(language == Language.DANISH ? "da-DK" : "en-GB")
                .setTimezoneId("Europe/Copenhagen")
                .setJavaScriptEnabled(scripts)
                .setHasTouch(screen == Screen.PHONE)
                .setViewportSize(screen.width(), screen.height()));
        context.setDefaultTimeout(PATIENCE_MS);
        context.addCookies(List.of(
                new Cookie("betroet-language", language.tag()).setUrl(base)));
        return context;
    }

    /** Looks a page over on all screens in both languages, as a visitor who is not logged in. */
    protected void lookOver(String base, String path, String name) {
        for (Language language : Language.values()) {
            BrowserContext context = visitor(base, language, Screen.COMPUTER);
            lookOver(context, language, path, name);
            context.close();
        }
    }

    /** Looks a page over on all screens, as this visitor, who may be logged in. */
    protected void lookOver(BrowserContext visitor, Language language, String path, String name) {
        Page page = visitor.newPage();
        PageCheck check = PageCheck.of(page, language, Screen.COMPUTER, name);
        page.navigate(path);
        for (Screen screen : Screen.values()) {
            check.on(screen).everything();
        }
        page.close();
    }

    /**
     * Looks pages of a unit over on all screens in both languages, as somebody who is logged in.
     *
     * @param slug of the unit
     * @param pages names of their pictures by address below the unit
     */
    protected void lookOver(OfficeHouse office, LogIns logIns, Caller who,
            String slug, Map<String, String> pages) {
        for (Language language : Language.values()) {
            Page page = logIns.enter(visitor("http://localhost:" + office.port(), language,
                    Screen.COMPUTER), who);
            for (Screen screen : Screen.values()) {
                pages.forEach((path, name) -> {
                    PageCheck check = PageCheck.of(page, language, screen, name);
                    page.navigate("/u/" + slug + path);
                    check.on(screen).everything();
                });
            }
        }
    }

    @AfterEach
    void closeVisitors() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }
}
