package dk.betroet.office.meeting.action;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.casework.CaseViews;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Navigation;
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
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.SmallList;
import dk.betroet.office.platform.web.view.SmallList.Column;
import dk.betroet.office.platform.web.view.TableView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** All that is to be done, and one thing of it with how it has stood. */
@Controller
class ActionsPage {

    private static final String PATH = "/actions";
    private static final List<String> SORTS = List.of("deadline", "words");
    private static final List<String> FILTERS = List.of("status", "body");
    private static final int ORDER = 333;

    private final MeetingDesk desk;
    private final Database database;
    private final ActionDesk actions;
    private final Actions rows;
    private final Bodies bodies;
    private final Persons persons;
    private final Wording wording;

    ActionsPage(MeetingDesk desk, Database database, ActionDesk actions, Actions rows,
            Bodies bodies, Persons persons, Wording wording) {
        this.desk = desk;
        this.database = database;
        this.actions = actions;
        this.rows = rows;
        this.bodies = bodies;
        this.persons = persons;
        this.wording = wording;
    }

    /** The way to them, in a secretariat. */
    @Component
    static class ActionsPlace implements Navigation {

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            boolean there = SecretariatWork.KINDS.contains(visit.unit().kind())
                    && (visit.seesUnit() || visit.is(Role.MEMBER));
            return there ? List.of(Item.of(ORDER, "meeting.actions.title", visit.path(PATH)))
                    : List.of();
        }
    }

    @GetMapping("/u/{slug}/actions")
    String list(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        desk.letIn(visit);
        ListQuery query = query(visit, parameters);
        model.addAttribute("page", PageView.titled(Text.of("meeting.actions.title"))
                .withLead(Text.of("meeting.actions.lead"))
                .withActions(new MeetingDesk.Actions(visit).with(true, "note-action", "").links()));
        database.read(visit.tenant(), sql -> model.addAttribute("list",
                list(visit, sql, query).view(Text.of("meeting.actions.title"), query,
                        filters(visit, sql, query),
                        EmptyView.of(Text.of("meeting.actions.none")))));
        return "frame/list";
    }

    @GetMapping("/u/{slug}/actions.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> take(Visit visit, @PathVariable String format,
            @RequestParam Map<String, String> parameters) {
        desk.letIn(visit);
        Text name = Text.of("meeting.actions.title");
        ListQuery query = query(visit, parameters);
        ListFile file = database.read(visit.tenant(), sql -> {
            ListFile made = list(visit, sql, query).file(name, query);
            return new ListFile(name, made.columns(), made.rows().toList().stream());
        });
        return ListAnswer.of(file, format, wording.current());
    }

    private static ListQuery query(Visit visit, Map<String, String> parameters) {
        return ListQuery.read(visit.path(PATH), parameters, FILTERS, SORTS);
    }

    private SmallList<ActionDesk.Seen> list(Visit visit, JdbcClient sql, ListQuery query) {
        List<ActionDesk.Seen> all = actions.in(sql, visit.caller(), visit.unit().id()).stream()
                .filter(one -> passes(one.action(), query)).toList();
        return new SmallList<>(List.of(
                Column.sorted("words", Text.of("meeting.action.words"),
                        one -> ActionDesk.words(visit, one.action()),
                        Comparator.comparing(one -> one.action().words())),
                Column.of("case", Text.of("meeting.action.case"), one -> Cell.link(
                        visit.path("/cases/" + one.action().file()),
                        CaseViews.title(one.file()))),
                Column.of("owner", Text.of("meeting.action.owner"),
                        one -> actions.owner(visit, sql, one.action())),
                Column.sorted("deadline", Text.of("meeting.action.deadline"),
                        one -> ActionDesk.day(one.action().standing()),
                        Comparator.comparing(one -> one.action().standing().deadline(),
                                Comparator.nullsLast(Comparator.naturalOrder()))),
                Column.of("status", Text.of("meeting.action.status"),
                        one -> Cell.of(actions.status(one.action())))), all);
    }

    private boolean passes(Action action, ListQuery query) {
        String body = query.filter("body");
        boolean status = switch (query.filter("status")) {
            case "all" -> true;
            case "done" -> !action.open();
            case "overdue" -> action.overdue(desk.today());
            case "nobody" -> action.open() && !action.standing().owner().known();
            default -> action.open();
        };
        return status && (body.isEmpty()
                || body.equals(Objects.toString(action.standing().owner().body(), "")));
    }

    private List<FieldView> filters(Visit visit, JdbcClient sql, ListQuery query) {
        List<OptionView> all = Stream.concat(
                Stream.of(OptionView.of("", Text.of("meeting.actions.every-body"))),
                bodies.in(sql, visit.unit().id(), desk.today()).stream().map(body ->
                        OptionView.of(body.id().toString(), Text.plain(body.shortName()))))
                .toList();
        return List.of(
                FieldView.of("status", FieldKind.SELECT, Text.of("meeting.action.status"))
                        .optional().withOptions(List.of(
                                OptionView.of("", Text.of("meeting.actions.show-open")),
                                OptionView.of("overdue", Text.of("meeting.action.overdue")),
                                OptionView.of("nobody", Text.of("meeting.action.nobody")),
                                OptionView.of("done", Text.of("meeting.action.done")),
                                OptionView.of("all", Text.of("meeting.actions.show-all"))))
                        .withValue(query.filter("status")),
                FieldView.of("body", FieldKind.SELECT, Text.of("meeting.action.owner"))
                        .optional().withOptions(all).withValue(query.filter("body")));
    }

    @GetMapping("/u/{slug}/actions/{action}")
    String show(Visit visit, @PathVariable UUID action, Model model) {
        desk.letIn(visit);
        return database.read(visit.tenant(), sql -> {
            ActionDesk.Seen seen = actions.find(sql, visit.caller(), visit.unit().id(), action)
                    .orElseThrow(MeetingDesk::nothing);
            Action one = seen.action();
            model.addAttribute("page", PageView.titled(Text.plain(one.words()))
                    .below(LinkView.to(visit.path(PATH), Text.of("meeting.actions.title")))
                    .withActions(actions(visit, sql, one)));
            model.addAttribute("facts", found(visit, one, FactsView.none()
                    .with(Text.of("meeting.action.case"), Cell.link(
                            visit.path("/cases/" + one.file()), CaseViews.title(seen.file())))
                    .with(Text.of("meeting.action.owner"),
                            actions.owner(visit, sql, one))
                    .with(Text.of("meeting.action.deadline"), ActionDesk.day(one.standing()))
                    .with(Text.of("meeting.action.status"), Cell.of(actions.status(one)))
                    .with(Text.of("meeting.action.noted"), Cell.of(one.notedOn()))));
            model.addAttribute("table", history(visit, sql, action));
            return "meeting/action";
        });
    }

    /** Where it was found, when it was read in old minutes. */
    private static FactsView found(Visit visit, Action action, FactsView facts) {
        Action.FromPaper from = action.from();
        if (from == null) {
            return facts;
        }
        Text line = Text.of("meeting.action.line", (long) from.line());
        return facts.with(Text.of("meeting.action.imported"),
                visit.is(Role.EMPLOYEES) || visit.is(Role.AUDITORS)
                        ? Cell.link(visit.path("/minutes/" + from.paper()), line)
                        : Cell.of(line));
    }

    /** Whoever has it may report it done; whoever works here may move it too. */
    private LinkView[] actions(Visit visit, JdbcClient sql, Action one) {
        String with = "?action=" + one.id();
        boolean reports = one.open() && !visit.is(Role.EMPLOYEES) && visit.is(Role.MEMBER)
                && actions.has(sql, visit.caller(), visit.unit().id(), one);
        return reports ? new LinkView[] {LinkView.to(visit.path("/meeting/finish-action" + with),
                Text.of("meeting.finish-action.title"))}
                : new MeetingDesk.Actions(visit).with(one.open(), "finish-action", with)
                        .with(one.open(), "move-action", with).links();
    }

    private TableView history(Visit visit, JdbcClient sql, UUID action) {
        List<Action.Standing> all = rows.history(sql, action);
        Map<UUID, String> names = persons.names(sql, all.stream()
                .map(Action.Standing::reportedBy).filter(Objects::nonNull).toList());
        return new TableView(Text.of("meeting.action.history"), List.of(
                ColumnView.of("since", Text.of("meeting.action.since")),
                ColumnView.of("owner", Text.of("meeting.action.owner")),
                ColumnView.of("deadline", Text.of("meeting.action.deadline")),
                ColumnView.of("words", Text.of("meeting.action.said"))),
                all.stream().map(one -> RowView.of(Cell.of(one.since()),
                        actions.owner(visit, sql, one.owner()), ActionDesk.day(one),
                        said(one, names))).toList(), null);
    }

    private static Cell said(Action.Standing one, Map<UUID, String> names) {
        UUID by = one.reportedBy();
        if (by != null) {
            return Cell.of(Text.of("meeting.action.reported-words",
                    names.getOrDefault(by, "—"), one.words()));
        }
        return one.words().isEmpty() ? Cell.nothing() : Cell.of(one.words());
    }
}
