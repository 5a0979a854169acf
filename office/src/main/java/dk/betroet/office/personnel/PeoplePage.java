package dk.betroet.office.personnel;

import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.export.ListAnswer;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import dk.betroet.office.platform.reference.Names;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Formats;
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
import dk.betroet.office.platform.web.view.SmallList.Column;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Who works in the unit, looks over it, or stands beside a resident. Looking at the last of these
 * is noted: it tells who is whose guardian or family; an administrator has no business with them.
 * Colleagues may know of each other.
 */
@Controller
class PeoplePage {

    private static final List<String> SORTS = List.of("name", "role", "since");

    private final Database database;
    private final Roles roles;
    private final Persons persons;
    private final ReadLog readLog;
    private final Wording wording;
    private final Clock clock;

    PeoplePage(Database database, Roles roles, Persons persons, ReadLog readLog,
            Wording wording, Clock clock) {
        this.database = database;
        this.roles = roles;
        this.persons = persons;
        this.readLog = readLog;
        this.wording = wording;
        this.clock = clock;
    }

    private record Row(UUID person, String name, Role role, LocalDate since) {}

    /** Those who may see who is who: whoever sees the unit, and administrators. */
    static boolean may(Visit visit) {
        return visit.seesUnit() || visit.is(Role.ADMINISTRATOR);
    }

    @GetMapping("/u/{slug}/people")
    String show(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListQuery query = query(visit, parameters);
        PageView page = PageView.titled(Text.of("personnel.list.title"))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())));
        model.addAttribute("page", visit.is(Staff.EMPLOYERS)
                ? page.withActions(LinkView.to(visit.path("/personnel/employ"),
                        Text.of("personnel.employ.title")))
                : page);
        model.addAttribute("list", list(visit, query).view(Text.of("personnel.list.caption"),
                query, visit.seesUnit() ? List.of(filter(query)) : List.of(),
                EmptyView.of(Text.of("personnel.list.none"))));
        return "frame/list";
    }

    @GetMapping("/u/{slug}/people.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> take(Visit visit, @PathVariable String format,
            @RequestParam Map<String, String> parameters) {
        ListQuery query = query(visit, parameters);
        return ListAnswer.of(list(visit, query).file(Text.of("personnel.list.title"), query),
                format, wording.current());
    }

    private static ListQuery query(Visit visit, Map<String, String> parameters) {
        return ListQuery.read(visit.path("/people"), parameters, List.of("which"), SORTS);
    }

    private SmallList<Row> list(Visit visit, ListQuery query) {
        if (!may(visit)) {
            throw new NotHere();
        }
        boolean ownSide = visit.seesUnit() && query.filter("which").equals("own-side");
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        List<Row> rows = database.read(visit.tenant(), sql -> {
            List<Roles.Held> held = roles.in(sql, visit.unit().id(), today).stream()
                    .filter(one -> one.role() != Role.RESIDENT)
                    .filter(one -> one.role().tied() == ownSide)
                    .toList();
            Map<UUID, String> names = persons.names(
                    sql, held.stream().map(Roles.Held::person).distinct().toList());
            return held.stream().map(one -> new Row(one.person(),
                    names.getOrDefault(one.person(), "—"), one.role(), one.from())).toList();
        });
        if (ownSide && !rows.isEmpty()) {
            readLog.note(visit.caller(), rows.stream().map(Row::person).distinct().toList(),
                    visit.unit().id(), "personnel.list",
                    visit.foremost().map(role -> "role." + role.id()).orElse("role.none"));
        }
        return new SmallList<>(List.of(
                Column.sorted("name", Text.of("personnel.column.name"),
                        row -> Cell.link(visit.path("/people/" + row.person()),
                                Text.plain(row.name())),
                        Comparator.comparing(Row::name, Names.danish())),
                Column.sorted("role", Text.of("personnel.column.role"),
                        row -> Cell.of(Text.of("desk.role." + row.role().id())),
                        Comparator.comparing(Row::role)),
                Column.sorted("since", Text.of("personnel.column.since"),
                        row -> Cell.of(row.since()), Comparator.comparing(Row::since))), rows);
    }

    private static FieldView filter(ListQuery query) {
        return FieldView.of("which", FieldKind.SELECT, Text.of("personnel.filter.which"))
                .withOptions(List.of(
                        OptionView.of("employees", Text.of("personnel.filter.employees")),
                        OptionView.of("own-side", Text.of("personnel.filter.own-side"))))
                .withValue(query.filter("which").isEmpty()
                        ? "employees" : query.filter("which"));
    }

    /** The place of people in the navigation. */
    @Component
    static class PeoplePlace implements Navigation {

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            return may(visit)
                    ? List.of(Item.of(700, "personnel.list.title", visit.path("/people")))
                    : List.of();
        }
    }
}
