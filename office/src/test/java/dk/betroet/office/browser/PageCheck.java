package dk.betroet.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import dk.betroet.office.platform.web.format.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks one page over, as it stands: axe finds nothing (WCAG 2.1 and 2.2, A and AA), nothing is
 * wider than the screen, everything can be reached by Tab, no text is missing, the browser has
 * nothing to complain of (such as the content security policy); and takes a picture of it.
 *
 * <p>Made before the page is opened, so that it hears every complaint; asked afterwards, and again
 * for each state that the page gets into.
 */
public final class PageCheck {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa",
                    "best-practice");

    /** How many things on the page take the keyboard; a group of radio buttons is one. */
    private static final String STOPS = """
            () => {
              const seen = new Set();
              const all = [...document.querySelectorAll(
                'a[href], button, input, select, textarea, summary, [tabindex="0"]')];
              return all.filter((element) => {
                if (element.disabled || element.type === 'hidden' || !element.checkVisibility()
                    || getComputedStyle(element).visibility === 'hidden') return false;
                if (element.type === 'radio') {
                  if (seen.has(element.name)) return false;
                  seen.add(element.name);
                }
                return true;
              }).length;
            }""";

    private static final String MARK_FOCUSED = """
            () => {
              const focused = document.activeElement;
              if (!focused || focused === document.body) return '';
              window.betroetReached = window.betroetReached || new Map();
              const key = focused.type === 'radio' ? 'radio ' + focused.name : focused;
              if (!window.betroetReached.has(key)) {
                window.betroetReached.set(key, window.betroetReached.size);
              }
              return String(window.betroetReached.size);
            }""";

    private static final String TOO_WIDE = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width
                  && document.body.scrollWidth <= width) return [];
              const wide = [...document.querySelectorAll('body *')].filter((element) =>
                element.getBoundingClientRect().right > width + 1);
              return ['page'].concat(wide.slice(0, 5).map((element) =>
                element.tagName + '.' + element.getAttribute('class')));
            }""";

    private final Page page;
    private final Language language;
    private Screen screen;
    private final String name;
    private final List<String> complaints = new ArrayList<>();

    private PageCheck(Page page, Language language, Screen screen, String name) {
        this.page = page;
        this.language = language;
        this.screen = screen;
        this.name = name;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isTheStatusItself(message.text())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Listens to a page that has not been opened yet. */
    public static PageCheck of(Page page, Language language, Screen screen, String name) {
        return new PageCheck(page, language, screen, name);
    }

    /** The same page on another screen; what was typed into it stays. */
    public PageCheck on(Screen other) {
        screen = other;
        page.setViewportSize(other.width(), other.height());
        return this;
    }

    /** Everything there is to look at; the keyboard only on the computer, where it is used. */
    public void everything() {
        picture("");
        accessible();
        fits();
        worded();
        quiet();
        if (screen == Screen.COMPUTER) {
            reachable();
        }
    }

    /** Axe finds nothing. */
    public void accessible() {
        List<String> found = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).withTags(RULES)
                .setLegacyMode(true).analyze().getViolations()) {
            rule.getNodes().forEach(node ->
                    found.add(rule.getId() + ": " + node.getTarget() + " " + node.getHtml()));
        }
        assertThat(found).as("axe on %s", this).isEmpty();
    }

    /** Nothing must be scrolled sideways to be seen. */
    public void fits() {
        assertThat((List<?>) page.evaluate(TOO_WIDE)).as("wider than %s", this).isEmpty();
    }

    /** No message key without words, in either language, and the page says which language it is. */
    public void worded() {
        assertThat(page.content()).as("texts of %s", this).doesNotContain("??");
        assertThat(page.title()).as("title of %s", this).isNotBlank().doesNotStartWith(" ");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.tag());
        assertThat(page.locator("h1").count()).as("one main heading on %s", this).isEqualTo(1);
    }

    /** The browser reported no error: no blocked style or script, no missing file. */
    public void quiet() {
        assertThat(complaints).as("the browser's complaints on %s", this).isEmpty();
    }

    /** Tab alone comes to everything that can be used. */
    public void reachable() {
        int stops = ((Number) page.evaluate(STOPS)).intValue();
        page.evaluate(
                "() => { window.betroetReached = new Map(); document.activeElement.blur(); }");
        int reached = 0;
        for (int presses = 0; presses < stops * 2 + 10 && reached < stops; presses++) {
            page.keyboard().press("Tab");
            String count = (String) page.evaluate(MARK_FOCUSED);
            reached = count.isEmpty() ? reached : Integer.parseInt(count);
        }
        assertThat(reached).as("stops for the keyboard on %s", this).isGreaterThanOrEqualTo(stops);
    }

    /** A picture of the whole page, in {@code target/screenshots/<language>/<width>/<name>.png}. */
    public void picture(String state) {
        picture(Path.of("target", "screenshots"), state);
    }

    /** The same below another folder. */
    void picture(Path folder, String state) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(folder.resolve(language.tag())
                        .resolve(Integer.toString(screen.width()))
                        .resolve(name + state + ".png")));
    }

    /** A page that answers 404 is loud about it in the browser's console; that is no complaint. */
    private static boolean isTheStatusItself(String message) {
        return message.startsWith("Failed to load resource: the server responded with a status of")
                && message.contains("document");
    }

    @Override
    public String toString() {
        return name + " (" + language.tag() + ", " + screen.width() + " px)";
    }
}
