package dk.betroet.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import dk.betroet.office.platform.web.format.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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

    /** Axe itself, told to say what is wrong and nothing of what is well. */
    private static final String AXE = axe();

    private static final String RUN_AXE = """
            async ([tags, without]) => {
              const found = await axe.run(document, {
                runOnly: {type: 'tag', values: tags},
                rules: Object.fromEntries(without.map((rule) => [rule, {enabled: false}])),
                resultTypes: ['violations']});
              return found.violations.flatMap((rule) => rule.nodes.map((node) =>
                rule.id + ': ' + node.target.join(' ') + ' ' + node.html));
            }""";

    /** What the language of a page cannot change: its colours. */
    private static final List<String> NOT_OF_WORDS = List.of("color-contrast");

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

    /** From here on the page itself keeps what Tab has come to. */
    private static final String MARK_FOCUSED = """
            () => {
              const reached = window.betroetReached = new Set();
              document.activeElement.blur();
              document.addEventListener('focusin', (event) => {
                const focused = event.target;
                reached.add(focused.type === 'radio' ? 'radio ' + focused.name : focused);
              });
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

    /** Presses of Tab that come to the browser itself and not to the page. */
    private static final int EDGES = 5;

    private final Page page;
    private Language language;
    private Screen screen;
    private String name;
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

    /** Forgets what it has heard: the page is about to be opened on something else. */
    PageCheck about(Language other, String what) {
        language = other;
        name = what;
        complaints.clear();
        return on(Screen.COMPUTER);
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
        accessible(List.of());
    }

    /** Axe finds nothing in what another language can change. */
    void accessiblyWorded() {
        accessible(NOT_OF_WORDS);
    }

    private void accessible(List<String> without) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AXE);
        }
        List<?> found = (List<?>) page.evaluate(RUN_AXE, List.of(RULES, without));
        assertThat(found).as("axe on %s", this).isEmpty();
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(
                AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        page.evaluate(MARK_FOCUSED);
        int reached = 0;
        // Once round is enough on a page without traps; twice leaves no doubt.
        for (int round = 0; round < 2 && reached < stops; round++) {
            for (int presses = 0; presses < stops + EDGES; presses++) {
                page.keyboard().press("Tab");
            }
            reached = ((Number) page.evaluate("() => window.betroetReached.size")).intValue();
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
