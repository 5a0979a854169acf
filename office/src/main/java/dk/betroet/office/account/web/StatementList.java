package dk.betroet.office.account.web;

import dk.betroet.office.account.statement.Statements;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.export.ListAnswer;
import dk.betroet.office.platform.export.ListFile;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The statements of a unit; whoever is tied to a resident sees that resident's. */
@Controller
class StatementList {

    private static final String STATE = "state";
    private static final List<String> STATES =
            List.of("given", "acknowledged", "approved", "contested");

    private final Database database;
    private final Statements statements;
    private final Persons persons;
    private final Wording wording;
    private final Readings readings;

    StatementList(Database database, Statements statements, Persons persons, Wording wording,
            Readings readings) {
        this.database = database;
        this.statements = statements;
        this.persons = persons;
        this.wording = wording;
        this.readings = readings;
    }

    /** A statement with its owner's name and where it stands. */
    private record Row(Statements.Made made, String name, String state) {}

    @GetMapping("/u/{slug}/statements")
    String show(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListQuery query = query(visit, parameters);
        List<Row> rows = rows(visit, query);
        List<Row> shown = rows.stream().skip(query.offset()).limit(ListQuery.PAGE_SIZE).toList();
        readings.note(visit, shown.stream().map(row -> row.made().resident()).distinct().toList(),
                "account.statements");
        PageView page = PageView.titled(Text.of("account.page.statements"))
                .withLead(Text.of("account.page.statements-lead"))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())));
        model.addAttribute("page", visit.is(Role.EMPLOYEES)
                ? page.withActions(
                        LinkView.to(visit.path("/account/make-statement"),
                                Text.of("account.make-statement.title")),
                        LinkView.to(visit.path("/statements/all"),
                                Text.of("account.page.for-all")))
                : page);
        model.addAttribute("list", new ListView(Text.of("account.page.statements"), columns(),
                shown.stream().map(row -> view(visit, row)).toList(), query, List.of(filter(query)),
                rows.size(), true, EmptyView.of(Text.of("account.page.no-statements"))));
        return "frame/list";
    }

    @GetMapping("/u/{slug}/statements.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> file(Visit visit, @PathVariable String format,
            @RequestParam Map<String, String> parameters) {
        ListQuery query = query(visit, parameters);
        List<Row> rows = rows(visit, query);
        readings.note(visit, rows.stream().map(row -> row.made().resident()).distinct().toList(),
                "account.statements");
        return ListAnswer.of(new ListFile(Text.of("account.page.statements"), columns(),
                rows.stream().map(row -> view(visit, row))), format, wording.current());
    }

    private static ListQuery query(Visit visit, Map<String, String> parameters) {
        return ListQuery.read(visit.path("/statements"), parameters, List.of(STATE),
                List.of("-through", "through", "name", "closing"));
    }

    private List<Row> rows(Visit visit, ListQuery query) {
        if (!visit.seesUnit() && visit.roles().stream().noneMatch(Role.OWN_SIDE::contains)) {
            throw new NotHere();
        }
        return database.read(visit.tenant(), sql -> {
            Map<UUID, List<Statements.Step>> steps = statements.steps(sql, visit.unit().id())
                    .stream().collect(Collectors.groupingBy(Statements.Step::statement));
            List<Statements.Made> made = statements.in(sql, visit.unit().id()).stream()
                    .filter(one -> visit.sees(one.resident()))
                    .toList();
            Map<UUID, String> names = persons.names(sql,
                    made.stream().map(Statements.Made::resident).distinct().toList());
            List<Row> rows = new ArrayList<>(made.stream()
                    .map(one -> new Row(one, names.getOrDefault(one.resident(), "—"),
                            state(steps.getOrDefault(one.id(), List.of()))))
                    .filter(row -> query.filter(STATE).isEmpty()
                            || query.filter(STATE).equals(row.state()))
                    .toList());
            Comparator<Row> order = switch (query.sort()) {
                case "name" -> Comparator.comparing(Row::name);
                case "closing" -> Comparator.comparing(row -> row.made().closing());
                default -> Comparator.comparing(row -> row.made().through());
            };
            rows.sort(query.descending() ? order.reversed() : order);
            return rows;
        });
    }

    /** The furthest that the owner's side has gone with a statement. */
    static String state(List<Statements.Step> steps) {
        if (Statements.contested(steps).isPresent()) {
            return "contested";
        }
        if (Statements.first(steps, Statements.Kind.APPROVED).isPresent()) {
            return "approved";
        }
        return Statements.first(steps, Statements.Kind.ACKNOWLEDGED).isPresent()
                ? "acknowledged" : "given";
    }

    /** That as a tag. */
    static StatusView status(String state) {
        return new StatusView(
                switch (state) {
                    case "contested" -> Tone.BAD;
                    case "given" -> Tone.ATTENTION;
                    default -> Tone.GOOD;
                },
                Text.of("account.state." + state));
    }

    private static List<ColumnView> columns() {
        return List.of(ColumnView.of("name", Text.of("account.page.resident")).sorted(),
                ColumnView.of("from", Text.of("account.page.from")),
                ColumnView.of("through", Text.of("account.page.through")).sorted(),
                ColumnView.numeric("closing", Text.of("account.page.closing")).sorted(),
                ColumnView.of("made", Text.of("account.page.made-on")),
                ColumnView.of("state", Text.of("account.page.state")));
    }

    private static RowView view(Visit visit, Row row) {
        return RowView.of(
                Cell.link(visit.path("/statements/" + row.made().id()), Text.plain(row.name())),
                Cell.of(row.made().from()), Cell.of(row.made().through()),
                Cell.of(row.made().closing()), Cell.of(row.made().madeOn()),
                Cell.of(status(row.state())));
    }

    private static FieldView filter(ListQuery query) {
        return FieldView.of(STATE, FieldKind.SELECT, Text.of("account.page.state")).optional()
                .withOptions(STATES.stream()
                        .map(state -> OptionView.of(state, Text.of("account.state." + state)))
                        .toList())
                .withValue(query.filter(STATE));
    }
}
