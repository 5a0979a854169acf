package dk.betroet.office.custody.web;

import dk.betroet.office.custody.resident.Mode;
import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.export.ListAnswer;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.reference.Names;
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
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The residents of a unit as a list, for those who work there or look over it. */
@Controller
class ResidentsPage {

    private static final List<String> FILTERS = List.of("name", "mode", "contact", "status");
    private static final List<String> SORTS =
            List.of("name", "room", "mode", "contact", "balance", "agreement", "due");
    private static final List<String> STATUSES = List.of("here", "moved", "dead");

    private final Database database;
    private final ResidentRows rows;
    private final ReadLog readLog;
    private final Wording wording;
    private final Clock clock;

    ResidentsPage(Database database, ResidentRows rows, ReadLog readLog, Wording wording,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.readLog = readLog;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/u/{slug}/residents")
    String show(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListQuery query = query(visit, parameters);
        List<ResidentRows.Row> all = all(visit);
        PageView page = PageView.titled(Text.of("residents.list.title"))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())));
        model.addAttribute("page", visit.is(Role.LEADERS)
                ? page.withActions(LinkView.to(
                        visit.path("/custody/admit"), Text.of("custody.admit.title")))
                : page);
        model.addAttribute("list", list(visit, query, all).view(
                Text.of("residents.list.caption"), query, filters(query, all),
                EmptyView.of(Text.of("residents.list.none"))));
        return "frame/list";
    }

    @GetMapping("/u/{slug}/residents.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> take(Visit visit, @PathVariable String format,
            @RequestParam Map<String, String> parameters) {
        ListQuery query = query(visit, parameters);
        return ListAnswer.of(list(visit, query, all(visit))
                .file(Text.of("residents.list.title"), query), format, wording.current());
    }

    private static ListQuery query(Visit visit, Map<String, String> parameters) {
        return ListQuery.read(visit.path("/residents"), parameters, FILTERS, SORTS);
    }

    private List<ResidentRows.Row> all(Visit visit) {
        visit.mustSeeUnit();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        List<ResidentRows.Row> all = database.read(
                visit.tenant(), sql -> rows.in(sql, visit.unit().id(), today));
        readLog.note(visit.caller(), all.stream().map(row -> row.resident().person()).toList(),
                visit.unit().id(), "residents.list", visit.why());
        return all;
    }

    private static SmallList<ResidentRows.Row> list(
            Visit visit, ListQuery query, List<ResidentRows.Row> all) {
        Comparator<ResidentRows.Row> byName =
                Comparator.comparing(ResidentRows.Row::name, Names.danish());
        String status = query.filter("status").isEmpty() ? "here" : query.filter("status");
        String wanted = query.filter("name").toLowerCase(Locale.ROOT);
        List<ResidentRows.Row> shown = all.stream()
                .filter(row -> row.status().equals(status))
                .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(wanted))
                .filter(row -> query.filter("mode").isEmpty()
                        || FieldSpec.choiceId(row.resident().mode()).equals(query.filter("mode")))
                .filter(row -> query.filter("contact").isEmpty()
                        || row.contact().equals(query.filter("contact")))
                .toList();
        return new SmallList<>(List.of(
                Column.sorted("name", Text.of("residents.column.name"),
                        row -> Cell.link(visit.path("/residents/" + row.resident().fund()),
                                Text.plain(row.name())), byName),
                Column.sorted("room", Text.of("residents.column.room"),
                        row -> words(row.resident().room() == null ? "" : row.resident().room()),
                        Comparator.comparing(row -> row.resident().room() == null
                                ? "" : row.resident().room())),
                Column.sorted("mode", Text.of("residents.column.mode"),
                        row -> Cell.of(mode(row.resident().mode())),
                        Comparator.comparing(row -> row.resident().mode())),
                Column.sorted("contact", Text.of("residents.column.contact"),
                        row -> words(row.contact()),
                        Comparator.comparing(ResidentRows.Row::contact, Names.danish())),
                Column.amounts("balance", Text.of("residents.column.balance"),
                        row -> Cell.of(row.balance()),
                        Comparator.comparing(ResidentRows.Row::balance)),
                Column.sorted("agreement", Text.of("residents.column.agreement"),
                        row -> Cell.of(row.agreed()
                                ? new StatusView(Tone.GOOD, Text.of("residents.basis.in-force"))
                                : new StatusView(Tone.ATTENTION,
                                        Text.of("residents.no-agreement"))),
                        Comparator.comparing(ResidentRows.Row::agreed)),
                Column.sorted("due", Text.of("residents.column.due"),
                        row -> row.due().map(due -> Cell.of(due.text()))
                                .orElseGet(Cell::nothing),
                        Comparator.comparing(row -> row.due()
                                .map(ResidentRows.Due::on).orElse(LocalDate.MAX)))),
                shown);
    }

    private static Cell words(String text) {
        return text.isEmpty() ? Cell.nothing() : Cell.of(text);
    }

    private static Text mode(Mode mode) {
        return Text.of("choice.mode." + FieldSpec.choiceId(mode));
    }

    private static List<FieldView> filters(ListQuery query, List<ResidentRows.Row> all) {
        List<OptionView> contacts = all.stream()
                .map(ResidentRows.Row::contact)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted(Names.danish())
                .map(name -> OptionView.of(name, Text.plain(name)))
                .toList();
        return List.of(
                FieldView.of("name", FieldKind.TEXT, Text.of("residents.column.name"))
                        .optional().withValue(query.filter("name")),
                select("mode", "residents.column.mode", query, Arrays.stream(Mode.values())
                        .map(mode -> OptionView.of(FieldSpec.choiceId(mode), mode(mode)))),
                select("contact", "residents.column.contact", query, contacts.stream()),
                select("status", "residents.column.status", query, STATUSES.stream()
                        .map(id -> OptionView.of(id, Text.of("residents.status." + id)))));
    }

    private static FieldView select(
            String name, String label, ListQuery query, Stream<OptionView> options) {
        List<OptionView> all = new ArrayList<>();
        all.add(OptionView.of("", Text.of(name.equals("status")
                ? "residents.status.here" : "residents.filter.all")));
        options.filter(option -> !name.equals("status") || !option.value().equals("here"))
                .forEach(all::add);
        return FieldView.of(name, FieldKind.SELECT, Text.of(label))
                .optional().withOptions(all).withValue(query.filter(name));
    }
}
