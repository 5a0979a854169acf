package dk.betroet.office.meeting.takeover;

import dk.betroet.minutes.model.Action;
import dk.betroet.minutes.model.Confidence;
import dk.betroet.minutes.model.Content;
import dk.betroet.minutes.model.Divider;
import dk.betroet.minutes.model.Document;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Item;
import dk.betroet.minutes.model.Line;
import dk.betroet.minutes.model.Matter;
import dk.betroet.minutes.model.Meeting;
import dk.betroet.minutes.model.Openness;
import dk.betroet.minutes.model.Outcome;
import dk.betroet.minutes.model.Place;
import dk.betroet.minutes.model.Question;
import dk.betroet.minutes.write.Texts;
import dk.betroet.office.platform.operationpage.FormBeside;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was read, as tables whose places lead to the lines of the source beside them. */
final class DrawnMinutes {

    private static final int ROWS_MAX = 400;
    private static final int SHOWN_MAX = 100;
    private static final int LINES_MAX = 3_000;
    private static final int LONGEST = 240;

    private final Document document;
    private final Texts texts;
    private final List<RowView> rows = new ArrayList<>();

    DrawnMinutes(Document document, Texts texts) {
        this.document = document;
        this.texts = texts;
    }

    /** The first lines of the source, each with its number. */
    List<FormBeside.Line> source() {
        Set<Integer> found = new HashSet<>();
        document.findings().forEach(finding -> found.add(finding.place().line()));
        return document.source().lines().stream().limit(LINES_MAX)
                .map((Line line) -> new FormBeside.Line(line.number(), line.text(),
                        found.contains(line.number()))).toList();
    }

    /** What was read, piece by piece. */
    List<TableView> pieces() {
        meeting(document.meeting());
        document.matters().forEach(this::matter);
        List<TableView> tables = new ArrayList<>();
        add(tables, "minutes.read.pieces", List.of("what", "words", "sure"),
                rows.stream().limit(ROWS_MAX).toList());
        return tables;
    }

    /** What was found and what is asked between two lines. */
    List<TableView> within(int first, int last) {
        List<TableView> tables = new ArrayList<>();
        add(tables, "minutes.read.findings", List.of("what", "stands", "against"),
                document.findings().stream().filter(one -> inside(one.place(), first, last))
                        .limit(ROWS_MAX).map(this::finding).toList());
        add(tables, "minutes.read.questions", List.of("asked", "about"),
                document.questions().stream().filter(one -> inside(one.place(), first, last))
                        .limit(ROWS_MAX).map(this::question).toList());
        return tables;
    }

    private static boolean inside(Place place, int first, int last) {
        return place.line() >= first && place.line() <= last;
    }

    private static void add(List<TableView> tables, String caption, List<String> columns,
            List<RowView> rows) {
        if (!rows.isEmpty()) {
            List<ColumnView> heads = new ArrayList<>();
            heads.add(ColumnView.of("place", Text.of("minutes.read.column.place")));
            columns.forEach(column -> heads.add(ColumnView.of(column,
                    Text.of("minutes.read.column." + column))));
            tables.add(new TableView(Text.of(caption), heads, rows, null));
        }
    }

    private static Cell link(Place place) {
        return new Cell.Link(Text.plain(place.toString()), "#l" + place.line());
    }

    private static String brief(String words) {
        String one = words.replace('\n', ' ');
        return one.isBlank() ? "—" : one.length() <= LONGEST ? one
                : one.substring(0, LONGEST - 1) + "…";
    }

    private void row(Place place, String what, String words, Confidence sure) {
        Tone tone = switch (sure) {
            case CERTAIN -> Tone.GOOD;
            case LIKELY -> Tone.NEUTRAL;
            case DOUBTFUL -> Tone.ATTENTION;
        };
        rows.add(RowView.of(link(place), Cell.of(Text.of("minutes.read.is." + what)),
                Cell.of(brief(words)), Cell.of(new StatusView(tone,
                        Text.of("minutes.read.sure." + sure.id())))));
    }

    private void meeting(Meeting meeting) {
        meeting.body().ifPresent(body -> row(body.place(), "body", body.text(),
                Confidence.LIKELY));
        meeting.present().forEach(one -> row(one.place(), "present", one.text(),
                Confidence.LIKELY));
        meeting.absent().forEach(one -> row(one.place(), "absent", one.text(),
                Confidence.LIKELY));
    }

    private void matter(Matter matter) {
        String number = matter instanceof Item item ? item.number()
                : matter instanceof Divider divider ? divider.number() : "";
        boolean closed = matter instanceof Item item && item.openness() == Openness.CLOSED;
        row(matter.place(), closed ? "closed" : "matter", (number + " " + matter.title()).strip(),
                matter.confidence());
        Content content = matter.content();
        content.presenters().forEach(one -> row(one.place(), "presenter", one.name()
                + (one.post().isEmpty() ? "" : ", " + one.post()), Confidence.CERTAIN));
        content.points().forEach(point -> {
            row(point.place(), "point", point.number() + ". " + point.text(),
                    point.confidence());
            content.outcomes().stream().filter(one -> one.point() == point.number())
                    .forEach(this::outcome);
        });
        content.outcomes().stream().filter(one -> one.point() == 0).forEach(this::outcome);
        content.votes().forEach(vote -> row(vote.place(), "vote", vote.text(),
                Confidence.LIKELY));
        content.dissents().forEach(one -> row(one.place(), "dissent", one.who(),
                Confidence.LIKELY));
        content.actions().forEach(this::action);
        content.route().forEach(step -> row(step.places().getFirst(), "route",
                String.join(" / ", step.bodies()) + step.day().map(day -> ", " + day).orElse(""),
                Confidence.LIKELY));
        content.attachments().forEach(one -> row(one.place(),
                one.openness() == Openness.CLOSED ? "attachment-closed" : "attachment",
                one.title(), one.confidence()));
    }

    private void outcome(Outcome one) {
        String words = texts.word("outcome." + one.kind().id())
                + (one.part().isEmpty() ? "" : " (" + one.part() + ")")
                + (one.text().isEmpty() ? "" : ": " + one.text());
        row(one.place(), "outcome", words, one.confidence());
    }

    private void action(Action action) {
        row(action.place(), "action", (action.owner().isEmpty()
                ? "[" + texts.word("word.nobody") + "] " : action.owner() + ": ")
                + action.text(), action.confidence());
    }

    private RowView finding(Finding finding) {
        return RowView.of(link(finding.place()), Cell.of(texts.finding(finding)),
                Cell.of(brief(finding.before())), Cell.of(brief(finding.after())));
    }

    private RowView question(Question question) {
        return RowView.of(link(question.place()), Cell.of(texts.question(question)),
                Cell.of(brief(question.about())));
    }

    /**
     * Findings, to reject one by one: those that are least sure first.
     *
     * @param open those that nobody has looked at
     */
    List<FieldView> toLookAt(List<Finding> open) {
        List<Finding> shown = open.stream()
                .sorted((a, b) -> b.confidence().compareTo(a.confidence())).limit(SHOWN_MAX)
                .toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        List<FieldView> fields = new ArrayList<>();
        fields.add(FieldView.of("wrong", FieldKind.CHECKBOXES, Text.of("minutes.read.reject"))
                .optional().withOptions(shown.stream().map(this::option).toList()));
        fields.add(FieldView.hidden("shown",
                String.join(" ", shown.stream().map(Finding::key).toList())));
        return fields;
    }

    private OptionView option(Finding finding) {
        String words = finding.after().isBlank() ? brief(finding.before())
                : brief(finding.before()) + " → " + brief(finding.after());
        return OptionView.of(finding.key(), Text.plain(words)).withHint(Text.of(
                "minutes.read.repair", (long) finding.place().line(), texts.finding(finding)));
    }

    /** Questions that have answers of their own. */
    List<FieldView> toAnswer(List<Question> asked) {
        return asked.stream().limit(SHOWN_MAX).map(question -> FieldView
                .of("answer-" + question.key(), FieldKind.LINES, Text.of("minutes.read.repair",
                        (long) question.place().line(), texts.question(question)))
                .withHint(Text.plain(brief(question.answers().isEmpty() ? question.about()
                        : String.join(" · ", question.answers())))).optional()).toList();
    }
}
