package dk.betroet.office.meeting.publish;

import dk.betroet.office.platform.document.PageProgress;
import dk.betroet.office.platform.document.PaperView;
import dk.betroet.office.platform.document.Papers;
import dk.betroet.office.platform.unit.Units;
import dk.betroet.office.platform.web.format.Language;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Papers of meetings as PDF. */
@Component
public class PaperFiles {

    private final Papers papers;

    PaperFiles(Papers papers) {
        this.papers = papers;
    }

    /** The paper as PDF. */
    public byte[] pdf(MeetingPaper paper, PaperView head, Language language) {
        return pdf(paper, head, language, PageProgress.NOBODY);
    }

    /** The same, and somebody is told how far it is. */
    byte[] pdf(MeetingPaper paper, PaperView head, Language language, PageProgress progress) {
        return papers.pdf("paper/meeting", language, head, Map.of(
                "facts", PaperViews.facts(paper), "items", PaperViews.items(paper)), progress);
    }

    /** What the file is called: which paper, whose and when; no heading is ever in it. */
    public static String name(MeetingPaper paper) {
        return paper.kind().id() + "-"
                + Units.slug(paper.shortName()) + "-"
                + paper.heldOn() + ".pdf";
    }
}
