package dk.betroet.office.oversight.inspection;

import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.reference.Names;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.TimelineView;
import dk.betroet.office.platform.web.view.TimelineView.MomentView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One inspection with its sample, or one supervision with its points. */
@Controller
class InspectionPage {

    private final InspectionDesk desk;
    private final Inspections inspections;
    private final Supervisions supervisions;
    private final Persons persons;

    InspectionPage(InspectionDesk desk, Inspections inspections, Supervisions supervisions,
            Persons persons) {
        this.desk = desk;
        this.inspections = inspections;
        this.supervisions = supervisions;
        this.persons = persons;
    }

    /** What the page shows. */
    public record Shown(StatusView status, FactsView about, TableView sample, TimelineView story) {}

    private record Read(Inspection inspection, List<InspectionDesk.Item> items, Shown shown) {}

    @GetMapping("/u/{slug}/inspections/{id:[0-9a-f-]{36}}")
    String show(Visit visit, @PathVariable UUID id, Model model) {
        Read read = desk.read(visit, sql -> inspections.find(sql, visit.unit().id(), id)
                        .filter(_ -> visit.seesUnit())
                        .map(one -> read(visit, sql, one)))
                .orElseThrow(NotHere::new);
        desk.note(visit, read.inspection(), read.items().stream()
                .map(InspectionDesk.Item::resident).filter(Objects::nonNull).toList());
        model.addAttribute("page", page(visit, Text.of("oversight.inspections.kind."
                + read.inspection().drawnOf().id()), actions(visit, read.inspection())));
        model.addAttribute("shown", read.shown());
        return "oversight/inspection";
    }

    @GetMapping("/u/{slug}/supervisions/{id:[0-9a-f-]{36}}")
    String supervision(Visit visit, @PathVariable UUID id, Model model) {
        Shown shown = desk.read(visit, sql -> supervisions.find(sql, visit.unit().id(), id)
                        .filter(_ -> visit.seesUnit())
                        .map(one -> shown(visit, sql, one)))
                .orElseThrow(NotHere::new);
        model.addAttribute("page", page(visit,
                Text.of("oversight.inspections.kind.supervision"), List.of()));
        model.addAttribute("shown", shown);
        return "oversight/inspection";
    }

    private static PageView page(Visit visit, Text title, List<LinkView> actions) {
        return PageView.titled(title)
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())),
                        LinkView.to(visit.path("/inspections"),
                                Text.of("oversight.inspections.title")))
                .withActions(actions.toArray(LinkView[]::new));
    }

    private Read read(Visit visit, JdbcClient guarded, Inspection inspection) {
        Set<UUID> people = new TreeSet<>(Set.of(inspection.inspector()));
        inspection.entries().forEach(entry -> people.add(entry.by()));
        Map<UUID, String> names = persons.names(guarded, people);
        FactsView about = FactsView.none()
                .with(label("by"), Cell.of(Names.of(names, inspection.inspector())))
                .with(label("begun"), Cell.of(inspection.begunOn()))
                .with(label("from"), Cell.of(inspection.from()))
                .with(label("through"), Cell.of(inspection.through()))
                .with(label("drawn"), Cell.of(Text.of("oversight.inspection.drawn-of",
                        (long) inspection.items().size(), (long) inspection.population())))
                .with(label("seed"), Cell.of(Long.toString(inspection.seed())));
        List<InspectionDesk.Item> items = desk.items(visit, guarded, inspection);
        return new Read(inspection, items, new Shown(InspectionsPage.status(inspection), about,
                sample(visit, guarded, inspection, items), story(guarded, inspection, names)));
    }

    private TableView sample(Visit visit, JdbcClient guarded, Inspection inspection,
            Collection<InspectionDesk.Item> items) {
        List<RowView> rows = new ArrayList<>();
        boolean works = inspection.release().isEmpty()
                && inspection.inspector().equals(visit.caller().person());
        for (InspectionDesk.Item item : items) {
            Optional<Inspection.Entry> note = inspection.note(item.number());
            rows.add(RowView.of(
                    Cell.of((long) item.number()),
                    Cell.link(item.href(), item.on() == null ? Text.plain(item.label())
                            : Text.of("oversight.inspection.voucher", item.label(), item.on())),
                    note.<Cell>map(entry -> new Cell.Status(found(entry)))
                            .orElseGet(() -> works ? Cell.link(visit.path(
                                    "/oversight/note-sample?inspection=" + inspection.id()
                                            + "&item=" + item.number()),
                                    Text.of("oversight.note-sample.title"))
                                    : Cell.nothing()),
                    note.flatMap(entry -> desk.words(guarded, entry.fact()))
                            .map(Cell::of).orElseGet(Cell::nothing)));
        }
        return new TableView(label("sample"), List.of(
                ColumnView.numeric("number", label("number")),
                ColumnView.of("what", label("item")),
                ColumnView.of("found", label("found")),
                ColumnView.of("words", label("words"))), rows, null);
    }

    private static StatusView found(Inspection.Entry note) {
        return Boolean.TRUE.equals(note.inOrder())
                ? new StatusView(Tone.GOOD, Text.of("choice.found.in-order"))
                : new StatusView(Tone.BAD, Text.of("choice.found.not-in-order"));
    }

    private TimelineView story(
            JdbcClient guarded, Inspection inspection, Map<UUID, String> names) {
        return new TimelineView(inspection.entries().stream()
                .filter(entry -> entry.kind() != Inspection.Kind.NOTE)
                .map(entry -> new MomentView(entry.at(), Tone.INFO,
                        Text.of("oversight.inspection.said." + entry.kind().id(),
                                Names.of(names, entry.by())),
                        desk.words(guarded, entry.fact()).map(Text::plain).orElse(null), null))
                .toList());
    }

    private static List<LinkView> actions(Visit visit, Inspection inspection) {
        boolean released = inspection.release().isPresent();
        boolean own = inspection.inspector().equals(visit.caller().person());
        String verb = !released && own && inspection.isNoted() ? "release-inspection"
                : released && visit.is(Role.LEADER, Role.DEPUTY, Role.DIRECTOR)
                        ? "answer-inspection" : "";
        return verb.isEmpty() ? List.of() : List.of(LinkView.to(
                visit.path("/oversight/" + verb + "?inspection=" + inspection.id()),
                Text.of("oversight." + verb + ".title")));
    }

    private Shown shown(Visit visit, JdbcClient sql, Supervisions.Supervision one) {
        Map<UUID, String> names = persons.names(sql, List.of(one.by()));
        List<String> points = desk.points(sql, one.fact());
        List<RowView> rows = new ArrayList<>();
        for (int i = 0; i < one.due().size(); i++) {
            rows.add(RowView.of(Cell.of(i + 1L), Cell.of(points.get(i)),
                    Cell.of(one.due().get(i))));
        }
        OffsetDateTime at = sql.sql("select recorded_at from fact where fact_id = ?")
                .param(one.fact())
                .query(OffsetDateTime.class)
                .single();
        return new Shown(
                new StatusView(Tone.INFO, Text.of(
                        "oversight.supervision.points", (long) points.size())),
                FactsView.none()
                        .with(label("by"), Cell.of(Names.of(names, one.by())))
                        .with(label("begun"), Cell.of(one.heldOn()))
                        .with(label("receipt"), Cell.link(
                                visit.path("/vouchers/" + one.fact()),
                                Text.of("operation.voucher.open"))),
                new TableView(label("points"), List.of(
                        ColumnView.numeric("number", label("number")),
                        ColumnView.of("words", label("point")),
                        ColumnView.of("due", label("due"))), rows, null),
                new TimelineView(List.of(new MomentView(at.toInstant(), Tone.INFO,
                        Text.of("oversight.supervision.held", Names.of(names, one.by())),
                        desk.words(sql, one.fact()).map(Text::plain).orElse(null), null))));
    }

    private static Text label(String what) {
        return Text.of("oversight.inspection." + what);
    }
}
