package dk.betroet.office.browser;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import dk.betroet.office.platform.web.format.Language;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The looking over is itself tried on pages with one fault each, so that we know it bites. */
class PageCheckTest extends BrowserTest {

    private static final String SOUND = """
            <!DOCTYPE html><html lang="da"><head><title>t</title></head><body>
            <main><h1>Overskrift</h1><a href="#x">et sted</a>%s</main></body></html>""";

    @Test
    void aSoundPagePasses() {
        assertThatCode(() -> look("", PageCheck::everything)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "axe       | <img src='data:,' width='9' height='9'>",
        "axe       | <p style='color:#aaa'>bleg</p>",
        "wider     | <div style='width:2000px'>bred</div>",
        "texts     | <p>??platform.nowhere_da??</p>",
        "heading   | <h1>en til</h1>",
        "keyboard  | <button tabindex='-1'>uden for rækken</button>",
        "complaint | <script>console.error('spærret')</script>"
    })
    void aFaultIsFound(String fault, String html) {
        Consumer<PageCheck> check = switch (fault) {
            case "axe" -> PageCheck::accessible;
            case "wider" -> PageCheck::fits;
            case "keyboard" -> PageCheck::reachable;
            case "complaint" -> PageCheck::quiet;
            default -> PageCheck::worded;
        };
        assertThatThrownBy(() -> look(html, check)).isInstanceOf(AssertionError.class);
    }

    private void look(String html, Consumer<PageCheck> check) {
        Page page = visitor("http://localhost", Language.DANISH, Screen.COMPUTER).newPage();
        PageCheck looking = PageCheck.of(page, Language.DANISH, Screen.COMPUTER, "page-check");
        page.setContent(SOUND.formatted(html));
        check.accept(looking);
    }
}
