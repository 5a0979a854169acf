package dk.betroet.office.oversight.incident;

import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.export.ListAnswer;
import dk.betroet.office.platform.export.ListFile;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.EmptyView;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.ListView;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The incidents of a unit as a list: all losses, and the suspicions one is let into. */
@Controller
class IncidentsPage {

    private static final String PATH = "/incidents";
    private static final String WHICH = "which";
    private static final String DAY = "day";
    private static final String AMOUNT = "amount";
    private static final List<String> CHOICES = List.of("open", "closed", "all");

    private final IncidentDesk desk;
    private final Persons persons;
    private final Wording wording;

    IncidentsPage(IncidentDesk desk, Persons persons, Wording wording) {
        this.desk = desk;
        this.persons = persons;
        this.wording = wording;
    }

    /** An incident with the name of whose it was. */
    private record Row(Incident incident, Optional<String> whose) {}

    @GetMapping("/u/{slug}/incidents")
    String show(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListQuery query = query(visit, parameters);
        List<Row> all = rows(visit, query);
        model.addAttribute("page", PageView.titled(Text.of("oversight.incidents.title"))
                .withLead(Text.of("oversight.incidents.lead"))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())))
                .withActions(actions(visit)));
        model.addAttribute("list", new ListView(Text.of("oversight.incidents.title"), columns(),
                all.stream().skip(query.offset()).limit(ListQuery.PAGE_SIZE)
                        .map(row -> view(visit, row)).toList(),
                query, List.of(filter(query)), all.size(), true,
                EmptyView.of(Text.of("oversight.incidents.none"))));
        return "frame/list";
    }

    /** The auditor reports suspicions; losses are reported by those who keep the money. */
    private static LinkView[] actions(Visit visit) {
        LinkView suspicion = LinkView.to(visit.path("/oversight/report-suspicion"),
                Text.of("oversight.report-suspicion.title"));
        LinkView loss = LinkView.to(visit.path("/oversight/report-loss"),
                Text.of("oversight.report-loss.title"));
        return visit.is(Role.STAFF, Role.DEPUTY, Role.LEADER, Role.DIRECTOR)
                ? new LinkView[] {loss, suspicion} : new LinkView[] {suspicion};
    }

    @GetMapping("/u/{slug}/incidents.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> file(Visit visit, @PathVariable String format,
            @RequestParam Map<String, String> parameters) {
        List<Row> all = rows(visit, query(visit, parameters));
        return ListAnswer.of(new ListFile(Text.of("oversight.incidents.title"), columns(),
                all.stream().map(row -> view(visit, row))), format, wording.current());
    }

    private List<Row> rows(Visit visit, ListQuery query) {
        visit.mustSeeUnit();
        String which = which(query);
        Comparator<Row> order = query.sort().equals(AMOUNT)
                ? Comparator.comparing((Row row) -> row.incident().amount())
                : Comparator.comparing((Row row) -> row.incident().happenedOn());
        return desk.read(visit, sql -> {
            List<Row> rows = new ArrayList<>();
            for (Incident incident : desk.seen(visit, sql)) {
                if (which.equals("all") || incident.isOpen() == which.equals("open")) {
                    UUID resident = desk.resident(sql, incident);
                    rows.add(new Row(incident, resident == null ? Optional.empty()
                            : Optional.ofNullable(
                                    persons.names(sql, List.of(resident)).get(resident))));
                }
            }
            rows.sort(query.descending() ? order.reversed() : order);
            return rows;
        });
    }

    private static ListQuery query(Visit visit, Map<String, String> parameters) {
        return ListQuery.read(
                visit.path(PATH), parameters, List.of(WHICH), List.of("-" + DAY, AMOUNT));
    }

    private static String which(ListQuery query) {
        String which = query.filter(WHICH);
        return CHOICES.contains(which) ? which : CHOICES.getFirst();
    }

    private static List<ColumnView> columns() {
        return List.of(
                ColumnView.of("what", Text.of("oversight.incidents.what")),
                ColumnView.of(DAY, Text.of("oversight.incidents.day")).sorted(),
                ColumnView.of("whose", Text.of("oversight.incidents.whose")),
                ColumnView.numeric(AMOUNT, Text.of("oversight.incidents.amount")).sorted(),
                ColumnView.of("status", Text.of("oversight.incidents.status")));
    }

    private static RowView view(Visit visit, Row row) {
        Incident incident = row.incident();
        return RowView.of(
                Cell.link(visit.path(PATH + "/" + incident.id()), kind(incident)),
                Cell.of(incident.happenedOn()),
                row.whose().map(Cell::of).orElseGet(Cell::nothing),
                incident.amount().isZero() ? Cell.nothing() : Cell.of(incident.amount()),
                new Cell.Status(status(incident)));
    }

    static Text kind(Incident incident) {
        return Text.of("oversight.incident.kind." + incident.kind().id());
    }

    /** How it stands, in the words of what it waits for. */
    static StatusView status(Incident incident) {
        return incident.ending()
                .map(ending -> new StatusView(Tone.GOOD,
                        Text.of("oversight.incident.ending." + ending.outcome())))
                .orElseGet(() -> new StatusView(Tone.ATTENTION, IncidentDesk.next(incident)
                        .map(step -> Text.of("oversight.incident.waits." + step.id()))
                        .orElseGet(() -> Text.of("oversight.incident.open"))));
    }

    private static FieldView filter(ListQuery query) {
        return FieldView.of(WHICH, FieldKind.SELECT, Text.of("oversight.findings.which"))
                .withOptions(CHOICES.stream()
                        .map(which -> OptionView.of(
                                which, Text.of("oversight.findings.which." + which)))
                        .toList())
                .withValue(which(query));
    }
}
