package dk.betroet.office.meeting.open;

import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.publish.MeetingPaper;
import dk.betroet.office.meeting.publish.PaperKind;
import dk.betroet.office.meeting.publish.PaperViews;
import dk.betroet.office.meeting.publish.Publication;
import dk.betroet.office.meeting.session.Meeting;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What everybody reads, as it is shown. */
final class PublicViews {

    private PublicViews() {}

    /**
     * A meeting with its papers.
     *
     * @param papers those that were published, the withdrawn ones as such
     */
    record MeetingView(Text title, Text where, List<LinkView> papers) {}

    static List<MeetingView> meetings(List<Meeting> held, List<Publication> published) {
        return held.stream().map(meeting -> new MeetingView(
                Text.of(meeting.stage() == Meeting.Stage.CANCELLED ? "public.meeting-cancelled"
                        : meeting.closed() ? "public.meeting-closed" : "publish.meeting-on",
                        meeting.heldOn()),
                where(meeting), published.stream()
                        .filter(one -> one.meeting().equals(meeting.id()))
                        .sorted(Comparator.comparing(Publication::paper)
                                .thenComparing(Publication::at))
                        .map(PublicViews::paper).toList())).toList();
    }

    private static Text where(Meeting meeting) {
        return Text.plain(Stream.of(meeting.startsAt(), meeting.venue())
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", ")));
    }

    private static LinkView paper(Publication one) {
        Text name = Text.of("choice.paper-kind." + one.paper().id());
        return LinkView.to("/public/papers/" + one.id(),
                one.stands() ? name : Text.of("public.withdrawn-paper", name));
    }

    /** What was decided in a year, each decision once, the latest first. */
    static TableView decisions(List<PublicDesk.Paper> papers, int year) {
        List<RowView> rows = new ArrayList<>();
        Set<String> told = new HashSet<>();
        papers.stream()
                .filter(one -> one.said().kind() != PaperKind.AGENDA
                        && one.said().heldOn().getYear() == year)
                .sorted(Comparator.comparing((PublicDesk.Paper one) -> one.said().heldOn())
                        .reversed().thenComparing(one -> one.said().kind()))
                .forEach(one -> one.said().items().forEach(item ->
                        item.decisions().stream().filter(decided ->
                                !decided.label().isEmpty() && told.add(decided.label()))
                                .forEach(decided -> rows.add(decision(one, item, decided)))));
        return new TableView(Text.of("public.decisions"), List.of(
                ColumnView.of("number", Text.of("meeting.decision.number")),
                ColumnView.of("on", Text.of("meeting.decision.on")),
                ColumnView.of("case", Text.of("public.case")),
                ColumnView.of("about", Text.of("meeting.decision.about")),
                ColumnView.of("outcome", Text.of("meeting.decision.outcome"))), rows, null);
    }

    private static RowView decision(
            PublicDesk.Paper paper, MeetingPaper.Item item, MeetingPaper.Decided decided) {
        String about = decided.about();
        return RowView.of(Cell.of(decided.label()), Cell.of(decided.on()),
                Cell.link("/public/papers/" + paper.publication().id() + "#item-"
                        + item.number(), PaperViews.heading(item)),
                about == null ? Cell.nothing() : Cell.of(about),
                Cell.of(PaperViews.outcome(decided)));
    }

    /** What is known of the body: how it decides, since when, and what it was called before. */
    static FactsView facts(PublicDesk.OpenBody open, List<Bodies.Named> names) {
        Body body = open.body();
        FactsView facts = FactsView.none()
                .with(Text.of("meeting.body.short"), Cell.of(body.shortName()))
                .with(Text.of("meeting.body.kind"), Cell.of(Text.of("meeting.body.kinds",
                        Text.of("choice.kind." + body.kind()),
                        Text.of("choice.reach." + body.reach()))))
                .with(Text.of("meeting.body.rule"), Cell.of(Text.of(
                        "choice.decision-rule." + FieldSpec.choiceId(body.rule()))))
                .with(Text.of("meeting.body.founded"), Cell.of(body.foundedOn()));
        for (Bodies.Named named : names) {
            if (!named.name().equals(body.name())) {
                facts = facts.with(Text.of("public.name-from", named.from()),
                        Cell.of(named.name()));
            }
        }
        return facts;
    }

    /** Who sits there: posts, and never names. */
    static TableView seats(List<Body.Seat> seats, LocalDate today) {
        return new TableView(Text.of("meeting.body.seats"), List.of(
                ColumnView.of("post", Text.of("meeting.seat.post")),
                ColumnView.of("basis", Text.of("meeting.seat.basis"))),
                seats.stream().filter(seat -> seat.on(today)).map(seat -> {
                    Text basis = Text.of("choice.basis." + seat.basis());
                    return RowView.of(Cell.of(seat.title()), Cell.of(seat.chair()
                            ? Text.of("meeting.seat.chair", basis) : basis));
                }).toList(), null);
    }
}
