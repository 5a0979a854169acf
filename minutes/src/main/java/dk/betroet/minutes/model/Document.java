package dk.betroet.minutes.model;

import java.util.List;
import java.util.Locale;

/**
 * What was read from one file. It is a proposal: nothing in it is so until a person has accepted
 * the findings and answered the questions.
 *
 * @param source the file, raw
 * @param kind what kind of paper it looks like
 * @param meeting what is told of the meeting
 * @param matters from top to bottom
 * @param charters from top to bottom
 * @param asides footers, ids, footnotes and tables
 * @param findings in the order of their places
 * @param questions in the order of their places
 */
public record Document(Source source, Kind kind, Meeting meeting, List<Matter> matters,
        List<Charter> charters, List<Aside> asides, List<Finding> findings,
        List<Question> questions) {

    public Document {
        matters = List.copyOf(matters);
        charters = List.copyOf(charters);
        asides = List.copyOf(asides);
        findings = List.copyOf(findings);
        questions = List.copyOf(questions);
    }

    /** What a paper is for. */
    public enum Kind {

        MINUTES, AGENDA, CASE_SHEETS, BUNDLE, CHARTER, UNTOLD;

        /** As it stands in machine-readable output. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The items among the matters. */
    public List<Item> items() {
        return only(Item.class);
    }

    /** The case sheets among the matters. */
    public List<CaseSheet> sheets() {
        return only(CaseSheet.class);
    }

    /** The dividers among the matters. */
    public List<Divider> dividers() {
        return only(Divider.class);
    }

    /** The findings of a kind. */
    public List<Finding> findings(String id) {
        return findings.stream().filter(finding -> finding.id().equals(id)).toList();
    }

    private <T extends Matter> List<T> only(Class<T> type) {
        return matters.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
