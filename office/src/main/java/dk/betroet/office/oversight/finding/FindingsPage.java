package dk.betroet.office.oversight.finding;

import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.desk.Visits;
import dk.betroet.office.platform.export.ListAnswer;
import dk.betroet.office.platform.finding.Look;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.EmptyView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.PageView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The findings of a unit as a list, earliest due first; for those who look over several units, of
 * all of them on demand.
 */
@Controller
class FindingsPage {

    private static final String PATH = "/findings";

    private final Database database;
    private final Visits visits;
    private final FindingRows rows;
    private final Look look;
    private final ReadLog readLog;
    private final Wording wording;
    private final Clock clock;

    FindingsPage(Database database, Visits visits, FindingRows rows, Look look, ReadLog readLog,
            Wording wording, Clock clock) {
        this.database = database;
        this.visits = visits;
        this.rows = rows;
        this.look = look;
        this.readLog = readLog;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/u/{slug}/findings")
    String show(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        FindingList list = list(visit, parameters);
        List<Visit> units = units(visit);
        List<FindingRow> found = found(visit, list, units);
        model.addAttribute("page", PageView.titled(Text.of("oversight.findings.title"))
                .withLead(Text.of("oversight.findings.lead"))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name()))));
        model.addAttribute("list", list.of(found).view(Text.of("oversight.findings.title"),
                list.query(), list.filters(found, units.size() > 1),
                EmptyView.of(Text.of("oversight.findings.none"))));
        model.addAttribute("again", visit.path(PATH));
        return "oversight/findings";
    }

    @GetMapping("/u/{slug}/findings.{ending:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> file(Visit visit,
            @PathVariable String ending,
            @RequestParam Map<String, String> parameters) {
        FindingList list = list(visit, parameters);
        return ListAnswer.of(list.of(found(visit, list, units(visit)))
                        .file(Text.of("oversight.findings.title"), list.query()),
                ending, wording.current());
    }

    /** Looks through the unit now, as is done every night. */
    @PostMapping("/u/{slug}/findings")
    String again(Visit visit) {
        visit.mustSeeUnit();
        look.through(visit.caller(), visit.unit().id());
        return "redirect:" + visit.path(PATH);
    }

    private FindingList list(Visit visit, Map<String, String> parameters) {
        visit.mustSeeUnit();
        ListQuery query = ListQuery.read(
                visit.path(PATH), parameters, FindingList.FILTERS, FindingList.SORTS);
        return new FindingList(query, LocalDate.ofInstant(clock.instant(), Formats.ZONE),
                wording.current().language(),
                query.filter(FindingList.UNIT).equals(FindingList.EVERY));
    }

    /** The units whose findings the reader may see. */
    private List<Visit> units(Visit visit) {
        return visits.all(visit.caller()).stream().filter(Visit::seesUnit).toList();
    }

    private List<FindingRow> found(Visit visit, FindingList list, List<Visit> units) {
        List<FindingRow> found = (list.units() ? units : List.of(visit)).stream()
                .flatMap(unit -> database.read(unit.tenant(),
                        sql -> rows.in(unit, sql, list.which())).stream())
                .toList();
        Map<UUID, List<UUID>> residents = found.stream()
                .filter(row -> row.resident() != null)
                .collect(Collectors.groupingBy(row -> row.visit().unit().id(),
                        Collectors.mapping(FindingRow::resident, Collectors.toList())));
        residents.forEach((unit, people) -> readLog.note(visit.caller(),
                people.stream().filter(Objects::nonNull).distinct().toList(), unit,
                "oversight.findings", why(visit)));
        return found;
    }

    static String why(Visit visit) {
        return visit.foremost().map(Role::id).orElse("-");
    }
}
