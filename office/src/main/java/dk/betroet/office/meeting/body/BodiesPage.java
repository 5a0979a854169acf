package dk.betroet.office.meeting.body;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.PagePart;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.decision.CarriedOutOn;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The bodies, and one of them with its names, its charters and who sits in it. */
@Controller
class BodiesPage {

    private final MeetingDesk desk;
    private final Database database;
    private final Bodies bodies;
    private final Persons persons;
    private final BodyDecisions decisions;
    private final CarriedOutOn carriedOut;
    private final List<PagePart<Body>> parts;

    BodiesPage(MeetingDesk desk, Database database, Bodies bodies, Persons persons,
            BodyDecisions decisions, CarriedOutOn carriedOut, List<PagePart<Body>> parts) {
        this.desk = desk;
        this.database = database;
        this.bodies = bodies;
        this.persons = persons;
        this.decisions = decisions;
        this.carriedOut = carriedOut;
        this.parts = parts;
    }

    @GetMapping("/u/{slug}/bodies")
    String list(Visit visit, Model model) {
        desk.letIn(visit);
        List<Body> all = database.read(visit.tenant(), sql ->
                bodies.in(sql, visit.unit().id(), desk.today()));
        model.addAttribute("page", PageView.titled(Text.of("meeting.bodies.title"))
                .withLead(Text.of("meeting.bodies.lead"))
                .withActions(new MeetingDesk.Actions(visit).with(true, "found-body", "").links()));
        model.addAttribute("table", new TableView(Text.of("meeting.bodies.title"), List.of(
                ColumnView.of("name", Text.of("meeting.body.name")),
                ColumnView.of("short", Text.of("meeting.body.short")),
                ColumnView.of("kind", Text.of("meeting.body.kind")),
                ColumnView.of("rule", Text.of("meeting.body.rule"))),
                all.stream().map(one -> RowView.of(
                        Cell.link(visit.path("/bodies/" + one.id()), Text.plain(one.name())),
                        Cell.of(one.shortName()), Cell.of(kind(one)), Cell.of(rule(one))))
                        .toList(), null));
        return "frame/table";
    }

    private static Text kind(Body body) {
        return Text.of("meeting.body.kinds", Text.of("choice.kind." + body.kind()),
                Text.of("choice.reach." + body.reach()));
    }

    private static Text rule(Body body) {
        return Text.of("choice.decision-rule." + FieldSpec.choiceId(body.rule()));
    }

    @GetMapping("/u/{slug}/bodies/{body}")
    String show(Visit visit, @PathVariable UUID body, Model model) {
        desk.letIn(visit);
        database.read(visit.tenant(), sql -> {
            Body found = bodies.find(sql, visit.unit().id(), body, desk.today())
                    .orElseThrow(MeetingDesk::nothing);
            List<Body.Seat> seats = bodies.seats(sql, body);
            Map<UUID, UUID> given = decisions.ofSeats(sql, body);
            Map<Integer, UUID> adopted = decisions.ofCharters(sql, body);
            model.addAttribute("page", PageView.titled(Text.plain(found.name()))
                    .below(LinkView.to(visit.path("/bodies"), Text.of("meeting.bodies.title")))
                    .withNotices(carriedOut.warnings(sql, visit, Stream.concat(
                            seats.stream().filter(seat -> seat.until() == null)
                                    .map(seat -> given.get(seat.id())),
                            Stream.of(found.version()).map(adopted::get))
                            .filter(Objects::nonNull).toList()))
                    .withActions(actions(visit, body)));
            model.addAttribute("facts", facts(visit, sql, found));
            List<Bodies.Charter> charters = bodies.charters(sql, body);
            model.addAttribute("sections", CharterSection.of(charters, found.version()));
            model.addAttribute("seats", seats(visit, sql, seats, given));
            model.addAttribute("names", names(bodies.names(sql, body)));
            model.addAttribute("charters", charters(visit, sql, charters, adopted));
            model.addAttribute("parts", PagePart.all(parts, visit, sql, found));
            return found;
        });
        return "meeting/body";
    }

    /** The year is for everybody, what changes something for those who work here. */
    private static LinkView[] actions(Visit visit, UUID body) {
        String with = "?body=" + body;
        List<LinkView> links = new ArrayList<>(List.of(LinkView.to(
                visit.path("/bodies/" + body + "/year"), Text.of("meeting.year.title"))));
        links.addAll(List.of(new MeetingDesk.Actions(visit)
                .with(true, "call-meeting", with)
                .with(true, "seat-member", with)
                .with(true, "adopt-charter", with)
                .with(true, "rename-body", with)
                .with(true, "set-agenda-opening", with)
                .with(visit.is(Role.LEADERS), "open-to-public", with).links()));
        return links.toArray(LinkView[]::new);
    }

    private FactsView facts(Visit visit, JdbcClient sql, Body body) {
        FactsView facts = FactsView.none()
                .with(Text.of("meeting.body.short"), Cell.of(body.shortName()))
                .with(Text.of("meeting.body.kind"), Cell.of(kind(body)))
                .with(Text.of("meeting.body.rule"), Cell.of(rule(body)))
                .with(Text.of("meeting.body.silence"), Cell.of(
                        Text.of("choice.silence." + FieldSpec.choiceId(body.silence()))))
                .with(Text.of("meeting.body.demand"), Cell.of(
                        Text.of(body.mayDemand() ? "meeting.yes" : "meeting.no")))
                .with(Text.of("meeting.body.deadlines"), Cell.of(Text.of(
                        "meeting.body.deadlines-text", body.agendaDays(), body.papersDays())))
                .with(Text.of("meeting.body.opening"), Cell.of(Text.of(
                        bodies.approves(sql, body.id()) ? "meeting.yes" : "meeting.no")))
                .with(Text.of("meeting.body.founded"), Cell.of(body.foundedOn()))
                .with(Text.of("public.page"), bodies.isOpen(sql, body.id())
                        ? Cell.link("/public/bodies/" + body.id(), Text.of("public.page-see"))
                        : Cell.of(Text.of("meeting.no")));
        UUID steered = body.steers();
        return steered == null ? facts
                : bodies.find(sql, visit.unit().id(), steered, desk.today())
                        .map(one -> facts.with(Text.of("meeting.body.steers"),
                                Cell.link(visit.path("/bodies/" + one.id()),
                                        Text.plain(one.name()))))
                        .orElse(facts);
    }

    private TableView seats(
            Visit visit, JdbcClient sql, List<Body.Seat> seats, Map<UUID, UUID> given) {
        Map<UUID, String> names = persons.names(sql,
                seats.stream().map(Body.Seat::person).filter(Objects::nonNull).toList());
        return new TableView(Text.of("meeting.body.seats"), List.of(
                ColumnView.of("post", Text.of("meeting.seat.post")),
                ColumnView.of("person", Text.of("meeting.seat.person")),
                ColumnView.of("basis", Text.of("meeting.seat.basis")),
                ColumnView.of("from", Text.of("meeting.seat.from")),
                ColumnView.of("until", Text.of("meeting.seat.until")),
                ColumnView.of("decision", Text.of("meeting.seat.decision")),
                ColumnView.of("change", Text.of("meeting.seat.change")),
                ColumnView.of("end", Text.of("meeting.seat.end"))),
                seats.stream().map(seat -> seat(visit, seat, names, carriedOut.cell(
                        sql, visit, given.get(seat.id())))).toList(), null);
    }

    private static RowView seat(
            Visit visit, Body.Seat seat, Map<UUID, String> names, Cell decision) {
        String name = seat.person() == null ? null : names.get(seat.person());
        Text basis = Text.of("choice.basis." + seat.basis());
        return RowView.of(Cell.of(seat.title()),
                name == null ? Cell.nothing() : Cell.of(name),
                Cell.of(seat.chair() ? Text.of("meeting.seat.chair", basis) : basis),
                Cell.of(seat.from()),
                seat.until() == null ? Cell.nothing() : Cell.of(seat.until()), decision,
                way(visit, seat, "/meeting/change-seat?seat=" + seat.id()
                        + (seat.chair() ? "&chair=true" : ""), "meeting.seat.change"),
                way(visit, seat, "/meeting/end-seat?seat=" + seat.id(), "meeting.seat.end"));
    }

    private static Cell way(Visit visit, Body.Seat seat, String path, String label) {
        return seat.until() == null && visit.is(Role.EMPLOYEES)
                ? Cell.link(visit.path(path), Text.of(label)) : Cell.nothing();
    }

    private static TableView names(List<Bodies.Named> names) {
        return new TableView(Text.of("meeting.body.names"), List.of(
                ColumnView.of("from", Text.of("meeting.seat.from")),
                ColumnView.of("name", Text.of("meeting.body.name"))),
                names.stream().map(one -> RowView.of(Cell.of(one.from()), Cell.of(one.name())))
                        .toList(), null);
    }

    private TableView charters(Visit visit, JdbcClient sql, List<Bodies.Charter> charters,
            Map<Integer, UUID> adopted) {
        return new TableView(Text.of("meeting.body.charters"), List.of(
                ColumnView.of("version", Text.of("meeting.version")),
                ColumnView.of("from", Text.of("meeting.seat.from")),
                ColumnView.of("rule", Text.of("meeting.body.rule")),
                ColumnView.of("decision", Text.of("meeting.seat.decision"))),
                charters.stream().map(one -> RowView.of(Cell.of(one.version()),
                        Cell.of(one.from()), Cell.of(Text.of("choice.decision-rule."
                                + FieldSpec.choiceId(one.rule()))),
                        carriedOut.cell(sql, visit, adopted.get(one.version())))).toList(), null);
    }
}
