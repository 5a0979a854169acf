package dk.betroet.office.meeting.publish;

import dk.betroet.kernel.decision.ItemState;
import dk.betroet.office.meeting.casework.CaseViews;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.FactsView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A paper as it is drawn: the same on a page and as PDF. */
public final class PaperViews {

    private static final Set<String> ASIDE = Set.of(
            FieldSpec.choiceId(ItemState.Stage.POSTPONED),
            FieldSpec.choiceId(ItemState.Stage.REFERRED));

    private PaperViews() {}

    /** A piece of what an item says, in paragraphs. */
    public record Section(Text heading, List<String> paragraphs) {}

    /**
     * One item.
     *
     * @param part the heading of the part of the agenda that it begins; null where none begins
     * @param anchor where it stands on the page
     * @param notes what is to be known of it besides, such as that it is supplementary
     */
    public record ItemView(@Nullable String part, String anchor, Text title,
            List<Text> notes, List<Section> sections,
            List<Text> points, List<String> attachments, List<Text> decisions) {}

    /** What the paper is called: which it is, whose and when. */
    public static Text title(MeetingPaper paper) {
        return Text.of("publish.paper-of", Text.of("choice.paper-kind." + paper.kind().id()),
                paper.shortName(), paper.heldOn());
    }

    /** When and where, and who was there. */
    public static FactsView facts(MeetingPaper paper) {
        FactsView facts = FactsView.none()
                .with(Text.of("meeting.meetings.body"), Cell.of(paper.bodyName()))
                .with(Text.of("meeting.meetings.on"), Cell.of(paper.heldOn()));
        if (!paper.startsAt().isEmpty()) {
            facts = facts.with(Text.of("meeting.meetings.starts"), Cell.of(paper.startsAt()));
        }
        if (!paper.venue().isEmpty()) {
            facts = facts.with(Text.of("meeting.meetings.venue"), Cell.of(paper.venue()));
        }
        return paper.present().isEmpty() ? facts : facts.with(Text.of("meeting.presence"),
                Cell.of(String.join("; ", paper.present())));
    }

    /** The items, in order. */
    public static List<ItemView> items(MeetingPaper paper) {
        return paper.items().stream().map(PaperViews::item).toList();
    }

    private static ItemView item(MeetingPaper.Item item) {
        List<Section> sections = new ArrayList<>();
        section(sections, "meeting.open-case.summary", item.summary());
        section(sections, "meeting.open-case.presentation", item.presentation());
        item.sections().forEach(one -> section(
                sections, "choice.heading." + one.heading(), one.words()));
        section(sections, "meeting.open-case.economy", item.economy());
        section(sections, "publish.minutes", item.minutes());
        return new ItemView(item.part(), "item-" + item.number(), Text.of("publish.item",
                Integer.toString(item.number()), heading(item)), notes(item), sections,
                item.points().stream().map(point -> Text.of("publish.point",
                        Integer.toString(point.number()), point.words())).toList(),
                item.attachments(),
                item.decisions().stream().map(PaperViews::decision).toList());
    }

    /** The heading, or that it is not for the reader. */
    public static Text heading(MeetingPaper.Item item) {
        return item.heading() == null ? Text.of("publish.closed-item")
                : Text.plain(item.heading());
    }

    private static List<Text> notes(MeetingPaper.Item item) {
        List<Text> notes = new ArrayList<>();
        if (item.label() != null) {
            notes.add(Text.of("publish.case-number", item.label()));
        }
        if (item.kle() != null) {
            notes.add(Text.of("publish.kle", item.kle()));
        }
        if (!item.open()) {
            notes.add(Text.of("publish.closed"));
        }
        if (item.supplementary()) {
            notes.add(Text.of("publish.supplementary"));
        }
        if (ASIDE.contains(item.stage())) {
            notes.add(Text.of("meeting.item-stage." + item.stage()));
        }
        if (!item.recused().isEmpty()) {
            notes.add(Text.of("meeting.item.recused", String.join("; ", item.recused())));
        }
        return notes;
    }

    private static void section(List<Section> sections, String heading, String words) {
        List<String> paragraphs = words.lines().map(String::strip)
                .filter(line -> !line.isEmpty()).toList();
        if (!paragraphs.isEmpty()) {
            sections.add(new Section(Text.of(heading), paragraphs));
        }
    }

    /** A decision in one line: its number, what about, and what it came to. */
    public static Text decision(MeetingPaper.Decided decided) {
        if (decided.label().isEmpty()) {
            return outcome(decided);
        }
        return decided.about() == null
                ? Text.of("publish.decided", decided.label(), outcome(decided))
                : Text.of("publish.decided-about", decided.label(), decided.about(),
                        outcome(decided));
    }

    /** What a decision came to, with what was remarked and who was against. */
    public static Text outcome(MeetingPaper.Decided decided) {
        Text outcome = Text.of("choice.outcome." + decided.outcome());
        Text marked = decided.last() ? Text.of("meeting.decision.final", outcome) : outcome;
        return CaseViews.remarked(
                marked, decided.remark(), decided.dissent());
    }
}
