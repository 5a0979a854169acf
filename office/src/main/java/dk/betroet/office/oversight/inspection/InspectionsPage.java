package dk.betroet.office.oversight.inspection;

import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.export.ListAnswer;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.EmptyView;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.SmallList;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Inspections that one may see, and the municipality's supervisions, as one list. */
@Controller
class InspectionsPage {

    private static final String PATH = "/inspections";
    private static final String KIND = "kind";
    private static final String DAY = "day";
    private static final String WHAT = "what";

    private final InspectionDesk desk;
    private final Inspections inspections;
    private final Supervisions supervisions;
    private final Wording wording;

    InspectionsPage(InspectionDesk desk, Inspections inspections, Supervisions supervisions,
            Wording wording) {
        this.desk = desk;
        this.inspections = inspections;
        this.supervisions = supervisions;
        this.wording = wording;
    }

    /** One line of the list. */
    private record Row(String kind, String href, LocalDate on, StatusView status) {}

    @GetMapping("/u/{slug}/inspections")
    String show(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListQuery query = query(visit, parameters);
        List<LinkView> actions = new ArrayList<>();
        if (visit.is(Role.AUDITORS)) {
            actions.add(action(visit, "inspect"));
        }
        if (visit.is(Role.DIRECTOR)) {
            actions.add(action(visit, "supervise"));
        }
        model.addAttribute("page", PageView.titled(Text.of("oversight.inspections.title"))
                .withLead(Text.of("oversight.inspections.lead"))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())))
                .withActions(actions.toArray(LinkView[]::new)));
        model.addAttribute("list", list(visit, query).view(
                Text.of("oversight.inspections.title"), query, List.of(filter(query)),
                EmptyView.of(Text.of("oversight.inspections.none"))));
        return "frame/list";
    }

    @GetMapping("/u/{slug}/inspections.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> file(Visit visit, @PathVariable String format,
            @RequestParam Map<String, String> parameters) {
        ListQuery query = query(visit, parameters);
        return ListAnswer.of(list(visit, query).file(
                Text.of("oversight.inspections.title"), query), format, wording.current());
    }

    private SmallList<Row> list(Visit visit, ListQuery query) {
        visit.mustSeeUnit();
        String kind = query.filter(KIND);
        List<Row> rows = desk.read(visit, sql -> rows(visit, sql)).stream()
                .filter(row -> kind.isEmpty() || row.kind().equals(kind))
                .toList();
        return new SmallList<>(List.of(
                SmallList.Column.sorted(WHAT, Text.of("oversight.inspections.what"),
                        row -> Cell.link(row.href(), kind(row.kind())),
                        Comparator.comparing(Row::kind)),
                SmallList.Column.sorted(DAY, Text.of("oversight.inspections.day"),
                        row -> Cell.of(row.on()), Comparator.comparing(Row::on)),
                SmallList.Column.of("status", Text.of("oversight.inspections.status"),
                        row -> new Cell.Status(row.status()))), rows);
    }

    private List<Row> rows(Visit visit, JdbcClient guarded) {
        List<Row> rows = new ArrayList<>();
        for (Inspection one : inspections.in(guarded, visit.unit().id())) {
            rows.add(new Row(one.drawnOf().id(), visit.path(PATH + "/" + one.id()),
                    one.begunOn(), status(one)));
        }
        for (Supervisions.Supervision one : supervisions.in(guarded, visit.unit().id())) {
            rows.add(new Row("supervision", visit.path("/supervisions/" + one.id()),
                    one.heldOn(), new StatusView(Tone.INFO, Text.of(
                            "oversight.supervision.points", (long) one.due().size()))));
        }
        return rows;
    }

    static StatusView status(Inspection inspection) {
        return inspection.release()
                .map(release -> new StatusView(Tone.GOOD,
                        Text.of("oversight.inspection.released", release.on())))
                .orElseGet(() -> new StatusView(Tone.ATTENTION,
                        Text.of("oversight.inspection.hidden")));
    }

    private static Text kind(String kind) {
        return Text.of("oversight.inspections.kind." + kind);
    }

    private static LinkView action(Visit visit, String verb) {
        return LinkView.to(
                visit.path("/oversight/" + verb), Text.of("oversight." + verb + ".title"));
    }

    private static ListQuery query(Visit visit, Map<String, String> parameters) {
        return ListQuery.read(
                visit.path(PATH), parameters, List.of(KIND), List.of("-" + DAY, WHAT));
    }

    private static FieldView filter(ListQuery query) {
        return FieldView.of(KIND, FieldKind.SELECT, Text.of("oversight.inspections.what"))
                .optional()
                .withOptions(List.of("residents", "movements", "supervision").stream()
                        .map(kind -> OptionView.of(kind, kind(kind)))
                        .toList())
                .withValue(query.filter(KIND));
    }

    /** The way to the list, for everyone who sees the unit, whatever stands on it. */
    @Component
    static class InspectionsPlace implements Navigation {

        private static final int ORDER = 820;

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            return visit.seesUnit()
                    ? List.of(Item.of(ORDER, "oversight.inspections.title", visit.path(PATH)))
                    : List.of();
        }
    }
}
