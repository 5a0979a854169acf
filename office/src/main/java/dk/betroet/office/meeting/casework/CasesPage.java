package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.Openness.Sight;
import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.export.ListAnswer;
import dk.betroet.office.platform.export.ListFile;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.EmptyView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.ListView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import java.util.List;
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

    private static final String NUMBER = "number";
    private static final String TITLE = "title";

    private final MeetingDesk desk;
    private final Database database;
    private final CaseRight right;
    private final ItemRight items;
    private final Cases cases;
    private final Bodies bodies;
    private final Decisions decisions;
    private final Wording wording;
    private final CaseLife life;

    CasesPage(MeetingDesk desk, Database database, CaseRight right, ItemRight items, Cases cases,
            Bodies bodies, Decisions decisions, Wording wording, CaseLife life) {
        this.desk = desk;
        this.database = database;
        this.right = right;
        this.items = items;
        this.cases = cases;
        this.bodies = bodies;
        this.decisions = decisions;
        this.wording = wording;
        this.life = life;
    }

    @GetMapping("/u/{slug}/cases")
    String list(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        desk.letIn(visit);
        ListQuery query = query(visit, parameters);
        CaseRight.Page page = page(visit, query, query.offset(), ListQuery.PAGE_SIZE);
        model.addAttribute("page", PageView.titled(Text.of("meeting.cases.title"))
                .withLead(Text.of("meeting.cases.lead"))
                .withActions(new MeetingDesk.Actions(visit).with(true, "open-case", "").links()));
        model.addAttribute("list", new ListView(Text.of("meeting.cases.title"), columns(),
                page.cases().stream().map(one -> row(visit, one)).toList(), query, List.of(),
                page.total(), true, EmptyView.of(Text.of("meeting.cases.none"))));
        return "frame/list";
    }

    @GetMapping("/u/{slug}/cases.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> take(Visit visit, @PathVariable String format,
            @RequestParam Map<String, String> parameters) {
        desk.letIn(visit);
        List<CaseRight.Seen> all =
                page(visit, query(visit, parameters), 0, Integer.MAX_VALUE).cases();
        return ListAnswer.of(new ListFile(Text.of("meeting.cases.title"), columns(),
                all.stream().map(one -> row(visit, one))), format, wording.current());
    }

    private CaseRight.Page page(Visit visit, ListQuery query, long offset, int limit) {
        UUID unit = visit.unit().id();
        return database.read(visit.tenant(), sql -> right.page(sql,
                Onlooker.of(sql, visit.caller(), unit, desk.today()), unit,
                query.sort().equals(TITLE) ? CaseRight.Order.TITLE : CaseRight.Order.NUMBER,
                query.descending(), offset, limit));
    }

    private static ListQuery query(Visit visit, Map<String, String> parameters) {
        return ListQuery.read(visit.path("/cases"), parameters, List.of(),
                List.of("-" + NUMBER, TITLE));
    }

    private static List<ColumnView> columns() {
        return List.of(ColumnView.of(NUMBER, Text.of("meeting.case.number")).sorted(),
                ColumnView.of(TITLE, Text.of("meeting.case.title")).sorted(),
                ColumnView.of("state", Text.of("meeting.case.state")),
                ColumnView.of("open", Text.of("meeting.case.open")));
    }

    private static RowView row(Visit visit, CaseRight.Seen seen) {
        CaseFile file = seen.file();
        return RowView.of(Cell.of(file.label()),
                Cell.link(visit.path("/cases/" + file.id()), CaseViews.title(seen)),
                Cell.of(CaseViews.state(file)), CaseViews.closed(file)
                        ? Cell.of(CaseViews.level(file)) : Cell.nothing());
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
                    .withActions(sight.papers() ? life.actions(visit, sql, found)
                            : new LinkView[0]));
            model.addAttribute("facts", life.facts(visit, sql, seen));
            model.addAttribute("papers", sight.papers());
            ItemRight.Closed closed = items.closed(
                    sql, visit.caller(), visit.unit().id(), desk.today());
            model.addAttribute("decisions", CaseViews.decisions(visit,
                    decisions.of(sql, visit.unit().id(), file), known,
                    one -> closed.decision(one, sight)));
            if (sight.papers()) {
                model.addAttribute("points", CaseViews.points(
                        cases.points(sql, file, found.version().number())));
                model.addAttribute("sections", life.sections(sql, found));
                model.addAttribute("missing", life.missing(visit, sql, found));
                model.addAttribute("excerpts",
                        CaseViews.excerpts(visit, cases.excerpts(sql, file).stream()
                                .filter(one -> closed.item(one.item(), sight).papers())
                                .toList(), known));
                model.addAttribute("rounds",
                        CaseViews.rounds(visit, cases.written(sql, file), known));
                model.addAttribute("route", CaseViews.route(cases.steps(sql, file), known));
            }
            model.addAttribute("parts", life.parts(visit, sql, seen));
            return "meeting/case";
        });
    }
}
