package dk.betroet.rules;

import dk.betroet.kernel.rulebook.Citation;
import dk.betroet.kernel.rulebook.Finding;
import dk.betroet.kernel.rulebook.Notice;
import dk.betroet.kernel.rulebook.Objection;
import dk.betroet.kernel.rulebook.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Says a verdict or findings in plain lines: what is missing, which paragraph, what mends it. */
final class AnswerText {

    private final Say say;
    private final String language;

    AnswerText(String language) {
        this.language = language;
        this.say = new Say(language, Words.vocabulary());
    }

    List<String> lines(CaseRunner.Answer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(answer.name());
        answer.verdict().ifPresent(verdict -> verdict(verdict, lines));
        if (answer.verdict().isEmpty() && answer.findings().isEmpty()) {
            lines.add("  " + say.in("Intet at bemærke.", "Nothing to remark."));
        }
        answer.findings().forEach(finding -> finding(finding, lines));
        return lines;
    }

    private void verdict(Verdict verdict, List<String> lines) {
        lines.add("  " + switch (verdict) {
            case Verdict.Allowed _ -> say.in("Ja, det må du.", "Yes, you may.");
            case Verdict.Needs _ -> say.in("Ikke endnu: der mangler noget.",
                    "Not yet: something is missing.");
            case Verdict.Refused _ -> say.in("Nej, ikke sådan.", "No, not like this.");
        });
        for (Objection objection : verdict.objections()) {
            lines.add("  - " + ReasonTexts.headline(objection.reason()).in(language) + " ("
                    + where(objection.citation()) + ")");
            lines.add("    " + objection.text().in(language));
            ReasonTexts.remedies(objection, language).forEach(line -> lines.add("    → " + line));
        }
        for (Notice notice : verdict.notices()) {
            lines.add("  * " + notice.text().in(language) + " (" + where(notice.citation()) + ")");
        }
    }

    private void finding(Finding finding, List<String> lines) {
        lines.add("  - " + finding.text().in(language) + " (" + where(finding.citation()) + ")");
        lines.add("    → " + say.word("capacity", finding.owner())
                + say.in(", senest ", ", by ") + say.day(finding.dueOn()));
    }

    private static String where(Citation citation) {
        return citation.book() + " " + citation.version() + " § " + citation.section();
    }
}
