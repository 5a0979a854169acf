package dk.betroet.office.meeting.takeover;

import dk.betroet.minutes.model.Divider;
import dk.betroet.minutes.model.Document;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Matter;
import dk.betroet.minutes.model.Place;
import dk.betroet.minutes.model.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far people have looked over what was read.
 *
 * @param answers to findings and questions, by their keys
 * @param said what was said of each part
 */
record Review(Document document, Map<String, String> answers,
        Map<Integer, MinutesPaper.Said> said) {

    /** What is answered by saying what meeting it was. */
    private static final Set<String> OF_FRAME = Set.of("body", "date", "attendance");

    /** What is answered by saying what a matter came to. */
    private static final Set<String> OF_MATTER = Set.of("which-point", "outcome-unclear",
            "case-after", "route-role");

    /** What can be taken over: every matter but the dividers of a bundle. */
    List<Matter> parts() {
        return document.matters().stream().filter(one -> !(one instanceof Divider)).toList();
    }

    /** The part that begins at an offset. */
    Optional<Matter> part(int at) {
        return parts().stream().filter(one -> one.place().from() == at).findFirst();
    }

    /** Whether somebody has said what a part holds. */
    boolean isSaid(int part) {
        return said.containsKey(part);
    }

    /** The part that a place belongs to. */
    private int partOf(Place place) {
        int part = MinutesPaper.FRAME;
        for (Matter one : parts()) {
            if (one.place().from() <= place.from() && place.from() <= one.place().to()) {
                part = one.place().from();
            }
        }
        return part;
    }

    /** The findings that nobody has looked at. */
    List<Finding> open() {
        return document.findings().stream()
                .filter(finding -> !answers.containsKey(finding.key())).toList();
    }

    /** The questions that are still to be answered. */
    List<Question> asked() {
        return document.questions().stream().filter(this::isAsked).toList();
    }

    private boolean isAsked(Question question) {
        if (OF_FRAME.contains(question.id())) {
            return !isSaid(MinutesPaper.FRAME);
        }
        return OF_MATTER.contains(question.id()) ? !isSaid(partOf(question.place()))
                : !answers.containsKey(question.key());
    }

    /** The questions that have an answer of their own, and no part that answers them. */
    List<Question> askedAlone() {
        return asked().stream().filter(question -> !OF_FRAME.contains(question.id())
                && !OF_MATTER.contains(question.id())).toList();
    }

    /** The parts that nobody has said anything of, in their order. */
    List<Integer> unsaid() {
        List<Integer> unsaid = new ArrayList<>();
        if (!isSaid(MinutesPaper.FRAME)) {
            unsaid.add(MinutesPaper.FRAME);
        }
        parts().stream().map(one -> one.place().from()).filter(at -> !isSaid(at))
                .forEach(unsaid::add);
        return unsaid;
    }
}
