package dk.betroet.office.platform.document;

import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.Words;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes a paper from a template in {@code templates/paper}. The template wraps itself in
 * {@code paper/sheet :: sheet}, is well-formed XML, and uses {@code paper/parts} for tables and
 * facts; it cannot link into the application, because paper outlives addresses.
 */
@Component
public class Papers {

    private final ITemplateEngine templates;
    private final PdfRenderer renderer;
    private final Wording wording;

    Papers(ITemplateEngine templates, PdfRenderer renderer, Wording wording) {
        this.templates = templates;
        this.wording = wording;
        this.renderer = renderer;
    }

    /**
     * The paper as PDF.
     *
     * @param template name without ending, such as {@code paper/receipt}
     * @param model what the template needs besides {@code paper}
     */
    public byte[] pdf(
            String template, Language language, PaperView paper, Map<String, ?> model) {
        return pdf(template, language, paper, model, PageProgress.NOBODY);
    }

    /** The same, and somebody is told how far it is. */
    public byte[] pdf(String template, Language language, PaperView paper, Map<String, ?> model,
            PageProgress progress) {
        return renderer.toPdf(html(template, language, paper, model), progress);
    }

    /** The same paper as HTML, for a look on the screen or in a test. */
    public String html(
            String template, Language language, PaperView paper, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("paper", paper);
        all.put("language", language);
        Words words = wording.in(language);
        all.put("style", PaperStyle.css(
                words.key("platform.paper.page"), words.key("platform.paper.of")));
        return templates.process(template, new Context(language.toLocale(), all));
    }
}
