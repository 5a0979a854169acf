package dk.betroet.office.meeting.takeover;

import dk.betroet.minutes.model.Item;
import dk.betroet.minutes.model.Matter;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Minutes that were read in, as they are shown. */
final class PaperViews {

    private PaperViews() {}

    static TableView list(Visit visit, List<MinutesPaper> all) {
        return new TableView(Text.of("minutes.papers"), List.of(
                ColumnView.of("name", Text.of("minutes.papers.name")),
                ColumnView.of("read", Text.of("minutes.papers.read")),
                ColumnView.of("state", Text.of("minutes.papers.state"))),
                all.stream().map(one -> RowView.of(
                        Cell.link(visit.path("/minutes/" + one.id()), Text.plain(one.name())),
                        Cell.of(one.readOn()), Cell.of(state(one)))).toList(), null);
    }

    private static StatusView state(MinutesPaper paper) {
        return paper.isOpen()
                ? new StatusView(Tone.ATTENTION, Text.of("minutes.papers.open"))
                : paper.isTaken() ? new StatusView(Tone.GOOD, Text.of("minutes.papers.taken"))
                        : new StatusView(Tone.NEUTRAL, Text.of("minutes.papers.dropped"));
    }

    /** That a paper was dropped: when, by whom and why. */
    static NoticeView dropped(MinutesPaper.Dropped dropped, String by) {
        return new NoticeView(Tone.NEUTRAL, Text.of("minutes.papers.dropped-by", dropped.on(), by),
                Text.plain(dropped.why()), null);
    }

    /** The parts of a paper: what nobody has accepted, and the way to do it. */
    static TableView parts(Visit visit, MinutesPaper paper, Review review) {
        List<RowView> rows = new ArrayList<>();
        rows.add(part(visit, paper, review, MinutesPaper.FRAME, Text.of("minutes.parts.frame"),
                "/meeting/accept-minutes?minutes=" + paper.id()));
        for (Matter one : review.parts()) {
            String number = one instanceof Item item ? item.number() : "";
            rows.add(part(visit, paper, review, one.place().from(), Text.of("minutes.parts.item",
                    (long) one.place().line(), (number + " " + one.title()).strip()),
                    "/meeting/accept-item?minutes=" + paper.id() + "&at=" + one.place().from()));
        }
        return new TableView(Text.of("minutes.parts"), List.of(
                ColumnView.of("part", Text.of("minutes.parts.part")),
                ColumnView.of("state", Text.of("minutes.papers.state"))), rows, null);
    }

    private static RowView part(Visit visit, MinutesPaper paper, Review review, int at, Text name,
            String way) {
        MinutesPaper.Said said = review.said().get(at);
        boolean out = said != null && Boolean.TRUE.equals(said.tree().get("leftOut"));
        Text state = said == null ? Text.of("minutes.parts.open") : Text.of(out
                ? "minutes.parts.left-out" : "minutes.parts.accepted", said.at());
        boolean open = !paper.isTaken() && visit.is(Role.EMPLOYEES);
        return RowView.of(open ? Cell.link(visit.path(way), name) : Cell.of(name),
                Cell.of(new StatusView(said == null ? Tone.ATTENTION
                        : out ? Tone.NEUTRAL : Tone.GOOD, state)));
    }

    /** What was accepted beside what was decided: who was to do what, what is attached. */
    static Optional<TableView> besides(Review review) {
        List<RowView> rows = new ArrayList<>();
        review.said().values().stream().filter(said -> said.part() != MinutesPaper.FRAME
                && !Boolean.TRUE.equals(said.tree().get("leftOut")))
                .sorted(Comparator.comparing(MinutesPaper.Said::part)).forEach(said -> {
                    String heading = String.valueOf(said.tree().get("heading"));
                    maps(said, "tasks").forEach(task -> rows.add(row(task, heading,
                            Text.of("minutes.besides.task", word(task, "owner"),
                                    task.get("stands") instanceof String stands
                                            ? Text.of("choice.stands." + stands)
                                            : Text.plain("–")),
                            word(task, "words"))));
                    maps(said, "attached").forEach(one -> rows.add(row(one, heading,
                            Text.of(Boolean.TRUE.equals(one.get("closed"))
                                    ? "minutes.besides.closed" : "minutes.besides.attached"),
                            word(one, "name"))));
                });
        return rows.isEmpty() ? Optional.empty() : Optional.of(new TableView(
                Text.of("minutes.besides"), List.of(
                        ColumnView.of("place", Text.of("minutes.read.column.place")),
                        ColumnView.of("item", Text.of("minutes.read.is.matter")),
                        ColumnView.of("what", Text.of("minutes.read.column.what")),
                        ColumnView.of("words", Text.of("minutes.read.column.words"))), rows,
                null));
    }

    private static RowView row(Map<?, ?> one, String heading, Text what, String words) {
        return RowView.of(Cell.of(word(one, "line")), Cell.of(heading), Cell.of(what),
                Cell.of(words));
    }

    private static String word(Map<?, ?> one, String field) {
        Object value = one.get(field);
        return value == null ? "–" : value.toString();
    }

    private static List<Map<?, ?>> maps(MinutesPaper.Said said, String field) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (said.tree().get(field) instanceof List<?> list) {
            list.forEach(one -> {
                if (one instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            });
        }
        return maps;
    }

    /** How far it is. */
    static List<NoticeView> notices(Visit visit, MinutesPaper paper, Review review) {
        if (paper.isTaken()) {
            return List.of(new NoticeView(Tone.GOOD, Text.of("minutes.papers.taken"), null,
                    LinkView.to(visit.path("/meetings/" + paper.meeting()),
                            Text.of("minutes.papers.meeting"))));
        }
        return List.of(new NoticeView(review.unsaid().isEmpty() && review.open().isEmpty()
                && review.asked().isEmpty() ? Tone.GOOD : Tone.ATTENTION,
                Text.of("minutes.read.left", (long) review.unsaid().size()),
                Text.of("minutes.read.open", (long) review.open().size(),
                        (long) review.asked().size()), null));
    }
}
