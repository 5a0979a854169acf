package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.Openness.Sight;
import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.export.FileFormat;
import dk.betroet.office.platform.export.ListAnswer;
import dk.betroet.office.platform.export.ListFile;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.EmptyView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.SmallList;
import dk.betroet.office.platform.web.view.SmallList.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The cases that a reader may know of, and one of them as far as they see it. */
@Controller
class CasesPage {

    private static final List<String> SORTS = List.of("number", "title");

    private final MeetingDesk desk;
    private final Database database;
    private final CaseRight right;
    private final Cases cases;
    private final Bodies bodies;
    private final Decisions decisions;
    private final Wording wording;

    CasesPage(MeetingDesk desk, Database database, CaseRight right, Cases cases, Bodies bodies,
            Decisions decisions, Wording wording) {
        this.desk = desk;
        this.database = database;
        this.right = right;
        this.cases = cases;
        this.bodies = bodies;
        this.decisions = decisions;
        this.wording = wording;
    }

    /** A piece of the presentation. */
    record Section(Text heading, String words) {}

    @GetMapping("/u/{slug}/cases")
    String list(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListQuery query = query(visit, parameters);
        model.addAttribute("page", PageView.titled(Text.of("meeting.cases.title"))
                .withLead(Text.of("meeting.cases.lead"))
                .withActions(new MeetingDesk.Actions(visit).with(true, "open-case", "").links()));
        model.addAttribute("list", list(visit).view(Text.of("meeting.cases.title"), query,
                List.of(), EmptyView.of(Text.of("meeting.cases.none"))));
        return "meeting/cases";
    }

    @GetMapping("/u/{slug}/cases.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> take(Visit visit, @PathVariable String format,
            @RequestParam Map<String, String> parameters) {
        ListFile file = list(visit).file(
                Text.of("meeting.cases.title"), query(visit, parameters));
        Words words = wording.current();
        return ListAnswer.of(() -> file, words.say(Text.of("meeting.cases.title")),
                FileFormat.valueOf(format.toUpperCase(Locale.ROOT)), words);
    }

    private static ListQuery query(Visit visit, Map<String, String> parameters) {
        return ListQuery.read(visit.path("/cases"), parameters, List.of(), SORTS);
    }

    private SmallList<CaseRight.Seen> list(Visit visit) {
        desk.letIn(visit);
        List<CaseRight.Seen> all = database.read(visit.tenant(), sql ->
                right.all(sql, visit.caller(), visit.unit().id(), desk.today()));
        return new SmallList<>(List.of(
                Column.sorted("number", Text.of("meeting.case.number"),
                        one -> Cell.of(one.file().label()),
                        Comparator.comparing((CaseRight.Seen one) -> one.file().year())
                                .thenComparing(one -> one.file().number())),
                Column.<CaseRight.Seen>sorted("title", Text.of("meeting.case.title"),
                        one -> Cell.link(visit.path("/cases/" + one.file().id()),
                                CaseViews.title(one)),
                        Comparator.comparing(one -> one.sight().heading()
                                ? one.file().version().title() : "")),
                Column.of("state", Text.of("meeting.case.state"),
                        one -> Cell.of(CaseViews.state(one.file()))),
                Column.of("open", Text.of("meeting.case.open"), one -> CaseViews
                        .closed(one.file()) ? Cell.of(CaseViews.level(one.file()))
                        : Cell.nothing())), all);
    }

    @GetMapping("/u/{slug}/cases/{file}")
    String show(Visit visit, @PathVariable UUID file, Model model) {
        desk.letIn(visit);
        return database.read(visit.tenant(), sql -> {
            CaseRight.Seen seen = right.find(
                    sql, visit.caller(), visit.unit().id(), file, desk.today())
                    .orElseThrow(MeetingDesk::nothing);
            Sight sight = seen.sight();
            CaseFile found = seen.file();
            Map<UUID, Body> known = bodies.in(sql, visit.unit().id(), desk.today()).stream()
                    .collect(Collectors.toMap(Body::id, Function.identity()));
            model.addAttribute("page", PageView.titled(CaseViews.title(seen))
                    .below(LinkView.to(visit.path("/cases"), Text.of("meeting.cases.title")))
                    .withActions(sight.papers() ? actions(visit, found) : new LinkView[0]));
            model.addAttribute("facts", CaseViews.facts(found, sight));
            model.addAttribute("papers", sight.papers());
            model.addAttribute("decisions", CaseViews.decisions(sight.decision()
                    ? decisions.of(sql, visit.unit().id(), file) : List.of(), known, sight));
            if (sight.papers()) {
                model.addAttribute("points", CaseViews.points(
                        cases.points(sql, file, found.version().number())));
                model.addAttribute("sections", sections(found.version()));
                model.addAttribute("rounds",
                        CaseViews.rounds(visit, cases.written(sql, file), known));
                model.addAttribute("route", CaseViews.route(cases.steps(sql, file), known));
            }
            return "meeting/case";
        });
    }

    private static LinkView[] actions(Visit visit, CaseFile file) {
        String with = "?caseId=" + file.id();
        boolean open = file.state().mayBecome(CaseState.Stage.UNDER_WAY)
                || file.state().mayBecome(CaseState.Stage.READY);
        return new MeetingDesk.Actions(visit)
                .with(open, "plan-step", with)
                .with(true, "set-openness", with).links();
    }

    private static List<Section> sections(CaseFile.Version version) {
        List<Section> sections = new ArrayList<>();
        section(sections, "summary", version.summary());
        section(sections, "presentation", version.presentation());
        section(sections, "economy", version.economy());
        return sections;
    }

    private static void section(List<Section> sections, String name, String words) {
        if (!words.isEmpty()) {
            sections.add(new Section(Text.of("meeting.open-case." + name), words));
        }
    }
}
