package dk.betroet.office.meeting.plan;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.PagePart;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseViews;
import dk.betroet.office.meeting.casework.ItemRight;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A work plan: each commitment drawn by its tasks, with the cases and decisions that show how far
 * it is. What a reader may not see does not count for them.
 */
@Controller
class WorkPlansPage {

    private static final int WIDTH = 1000;
    private static final int GAP = 8;
    private static final int ORDER = 130;

    private final MeetingDesk desk;
    private final Database database;
    private final WorkPlans plans;
    private final Bodies bodies;
    private final CaseRight right;
    private final ItemRight doors;
    private final Decisions decisions;

    WorkPlansPage(MeetingDesk desk, Database database, WorkPlans plans, Bodies bodies,
            CaseRight right, ItemRight doors, Decisions decisions) {
        this.desk = desk;
        this.database = database;
        this.plans = plans;
        this.bodies = bodies;
        this.right = right;
        this.doors = doors;
        this.decisions = decisions;
    }

    /** One piece of the drawing: where it is, how wide, and how much of it is filled. */
    record Segment(int x, int width, int filled) {}

    /**
     * One commitment.
     *
     * @param segments one for each task; one in all when there are none
     * @param said how far it is, in words
     */
    record CommitmentView(String words, int place, Text said, List<Segment> segments,
            TableView table) {}

    /** What a reader sees of what shows how far an item is. */
    private record Shown(WorkPlan.Progress progress, Cell what, Cell words) {}

    @GetMapping("/u/{slug}/work-plans/{plan}")
    String show(Visit visit, @PathVariable UUID plan, Model model) {
        desk.letIn(visit);
        return database.read(visit.tenant(), sql -> {
            WorkPlan found = plans.find(sql, visit.unit().id(), plan)
                    .orElseThrow(MeetingDesk::nothing);
            List<WorkPlan.Item> items = plans.items(sql, plan);
            ItemRight.Closed closed = doors.closed(
                    sql, visit.caller(), visit.unit().id(), desk.today());
            List<Shown> shown = plans.progress(sql, plan).stream()
                    .flatMap(one -> seen(visit, sql, one, closed).stream()).toList();
            String body = bodies.find(sql, visit.unit().id(), found.body(), desk.today())
                    .map(Body::name).orElseThrow();
            model.addAttribute("page", PageView.titled(Text.plain(found.title()))
                    .below(LinkView.to(visit.path("/bodies"), Text.of("meeting.bodies.title")),
                            LinkView.to(visit.path("/bodies/" + found.body()), Text.plain(body)))
                    .withActions(new MeetingDesk.Actions(visit)
                            .with(true, "note-progress", "").links()));
            model.addAttribute("facts", FactsView.none()
                    .with(Text.of("meeting.plan.body"), Cell.link(
                            visit.path("/bodies/" + found.body()), Text.plain(body)))
                    .with(Text.of("meeting.plan.from"), Cell.of(found.from()))
                    .with(Text.of("meeting.plan.until"), Cell.of(found.until())));
            model.addAttribute("commitments", items.stream()
                    .filter(item -> item.parent() == null)
                    .map(item -> commitment(item, items.stream()
                            .filter(task -> item.id().equals(task.parent())).toList(), shown))
                    .toList());
            return "meeting/work-plan";
        });
    }

    /** What a reader may know of the case or the decision that shows how far something is. */
    private Optional<Shown> seen(Visit visit, JdbcClient sql, WorkPlan.Progress one,
            ItemRight.Closed closed) {
        UUID decision = one.decision();
        return right.find(sql, visit.caller(), visit.unit().id(), one.file(), desk.today())
                .map(seen -> decision == null ? seen : new CaseRight.Seen(seen.file(),
                        closed.decision(decision, seen.sight())))
                .filter(seen -> decision == null ? seen.sight().heading()
                        : seen.sight().decision())
                .map(seen -> new Shown(one, Cell.link(visit.path("/cases/" + one.file()),
                        decision == null ? CaseViews.title(seen)
                                : decisions.find(sql, visit.unit().id(), decision)
                                        .map(made -> Text.of("meeting.plan.decision",
                                                made.decision().label(), CaseViews.title(seen)))
                                        .orElseThrow()),
                        seen.sight().papers() && !one.words().isEmpty()
                                ? Cell.of(one.words()) : Cell.nothing()));
    }

    private static CommitmentView commitment(
            WorkPlan.Item item, List<WorkPlan.Item> tasks, List<Shown> shown) {
        List<WorkPlan.Item> parts = tasks.isEmpty() ? List.of(item) : tasks;
        List<WorkPlan.Standing> standings = parts.stream().map(part -> standing(part, shown))
                .toList();
        long fulfilled = standings.stream()
                .filter(one -> one == WorkPlan.Standing.FULFILLED).count();
        long underWay = standings.stream()
                .filter(one -> one == WorkPlan.Standing.UNDER_WAY).count();
        List<RowView> rows = new ArrayList<>();
        rows(rows, item, shown, tasks.isEmpty());
        tasks.forEach(task -> rows(rows, task, shown, true));
        return new CommitmentView(item.words(), item.place(), Text.of("meeting.plan.said",
                fulfilled, (long) parts.size(), underWay), segments(standings),
                new TableView(Text.of("meeting.plan.shown", item.place()), List.of(
                        ColumnView.of("task", Text.of("meeting.plan.task")),
                        ColumnView.of("standing", Text.of("meeting.plan.standing")),
                        ColumnView.of("what", Text.of("meeting.plan.what")),
                        ColumnView.of("words", Text.of("meeting.plan.words")),
                        ColumnView.of("on", Text.of("meeting.plan.on"))), rows, null));
    }

    private static WorkPlan.Standing standing(WorkPlan.Item item, List<Shown> shown) {
        return WorkPlan.standing(of(item, shown).stream().map(Shown::progress).toList());
    }

    private static List<Shown> of(WorkPlan.Item item, List<Shown> shown) {
        return shown.stream().filter(one -> one.progress().item().equals(item.id())).toList();
    }

    /** A row for each thing that shows it; one that says there is none, unless only tasks count. */
    private static void rows(
            List<RowView> rows, WorkPlan.Item item, List<Shown> shown, boolean always) {
        List<Shown> own = of(item, shown);
        WorkPlan.Standing standing = standing(item, shown);
        Cell words = Cell.of(item.words());
        if (own.isEmpty() && always) {
            rows.add(RowView.of(words, Cell.of(status(standing)), Cell.nothing(),
                    Cell.nothing(), Cell.nothing()));
        }
        own.forEach(one -> rows.add(RowView.of(words, Cell.of(status(
                one.progress().fulfils() ? WorkPlan.Standing.FULFILLED
                        : WorkPlan.Standing.UNDER_WAY)), one.what(), one.words(),
                Cell.of(one.progress().notedOn()))));
    }

    private static StatusView status(WorkPlan.Standing standing) {
        return new StatusView(switch (standing) {
            case NOTHING_YET -> Tone.NEUTRAL;
            case UNDER_WAY -> Tone.INFO;
            case FULFILLED -> Tone.GOOD;
        }, Text.of("meeting.plan.standing." + FieldSpec.choiceId(standing)));
    }

    private static List<Segment> segments(List<WorkPlan.Standing> standings) {
        int each = (WIDTH - GAP * (standings.size() - 1)) / standings.size();
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < standings.size(); i++) {
            segments.add(new Segment(i * (each + GAP), each, switch (standings.get(i)) {
                case NOTHING_YET -> 0;
                case UNDER_WAY -> each / 2;
                case FULFILLED -> each;
            }));
        }
        return segments;
    }

    /** The way to a body's plans, from the body. */
    @Component
    static class OfBody implements PagePart<Body> {

        private final WorkPlans plans;

        OfBody(WorkPlans plans) {
            this.plans = plans;
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql, Body body) {
            List<RowView> rows = plans.in(sql, visit.unit().id()).stream()
                    .filter(plan -> plan.body().equals(body.id()))
                    .map(plan -> RowView.of(Cell.link(visit.path("/work-plans/" + plan.id()),
                            Text.plain(plan.title())), Cell.of(plan.from()),
                            Cell.of(plan.until()))).toList();
            LinkView[] actions = new MeetingDesk.Actions(visit)
                    .with(true, "adopt-work-plan", "?body=" + body.id()).links();
            return rows.isEmpty() && actions.length == 0 ? Optional.empty()
                    : Optional.of(new View(ORDER, Text.of("meeting.plan.title"), null,
                            rows.isEmpty() ? null : new TableView(
                                    Text.of("meeting.plan.title"), List.of(
                                            ColumnView.of("title", Text.of("meeting.plan.named")),
                                            ColumnView.of("from", Text.of("meeting.plan.from")),
                                            ColumnView.of("until", Text.of("meeting.plan.until"))),
                                    rows, null), List.of(actions)));
        }
    }
}
