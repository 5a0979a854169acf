package dk.betroet.office.custody.web;

import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.export.ListAnswer;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.reference.Names;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.EmptyView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.SmallList;
import dk.betroet.office.platform.web.view.SmallList.Column;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The mandates of a unit that have not been taken back, those that run out first on top. */
@Controller
class MandatesPage {

    private static final List<String> SORTS = List.of("last", "owner", "holder", "kind", "given");

    private final Database database;
    private final MandateRows rows;
    private final ReadLog readLog;
    private final Wording wording;
    private final Clock clock;

    MandatesPage(Database database, MandateRows rows, ReadLog readLog, Wording wording,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.readLog = readLog;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/u/{slug}/mandates")
    String show(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListQuery query = query(visit, parameters);
        PageView page = PageView.titled(Text.of("residents.mandates.title"))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())));
        model.addAttribute("page", visit.is(Role.LEADERS)
                ? page.withActions(LinkView.to(visit.path("/custody/grant-mandate"),
                        Text.of("custody.grant-mandate.title")))
                : page);
        model.addAttribute("list", list(visit).view(Text.of("residents.mandates.caption"), query,
                List.of(), EmptyView.of(Text.of("residents.mandates.none"))));
        return "frame/list";
    }

    @GetMapping("/u/{slug}/mandates.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> take(Visit visit, @PathVariable String format,
            @RequestParam Map<String, String> parameters) {
        return ListAnswer.of(list(visit).file(
                        Text.of("residents.mandates.title"), query(visit, parameters)),
                format, wording.current());
    }

    private static ListQuery query(Visit visit, Map<String, String> parameters) {
        return ListQuery.read(visit.path("/mandates"), parameters, List.of(), SORTS);
    }

    private SmallList<MandateRows.Row> list(Visit visit) {
        visit.mustSeeUnit();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        List<MandateRows.Row> all = database.read(
                visit.tenant(), sql -> rows.in(sql, visit.unit().id(), today));
        readLog.note(visit.caller(), all.stream().map(MandateRows.Row::resident)
                        .filter(Objects::nonNull).distinct().toList(),
                visit.unit().id(), "residents.mandates", visit.why());
        return new SmallList<>(columns(visit, today), all);
    }

    private static List<Column<MandateRows.Row>> columns(Visit visit, LocalDate today) {
        return List.of(
                Column.sorted("owner", Text.of("residents.column.name"),
                        row -> Cell.link(visit.path("/residents/" + row.held().mandate().owner()),
                                Text.plain(row.owner())),
                        Comparator.comparing(MandateRows.Row::owner, Names.danish())),
                Column.sorted("holder", Text.of("residents.basis.holder"),
                        row -> Cell.of(row.holder()),
                        Comparator.comparing(MandateRows.Row::holder, Names.danish())),
                Column.sorted("kind", Text.of("residents.basis.mandate"),
                        row -> Cell.of(Text.of("choice.mandate-kind."
                                + row.held().mandate().kind().id())),
                        Comparator.comparing(row -> row.held().mandate().kind())),
                Column.of("account", Text.of("residents.basis.account"),
                        row -> Cell.of(row.account())),
                Column.sorted("given", Text.of("residents.basis.given"),
                        row -> Cell.of(row.held().grantedOn()),
                        Comparator.comparing(row -> row.held().grantedOn())),
                Column.sorted("last", Text.of("residents.basis.through"),
                        row -> row.last().map(Cell::of).orElseGet(Cell::nothing),
                        Comparator.comparing(row -> row.last().orElse(LocalDate.MAX))),
                Column.of("status", Text.of("residents.column.status"),
                        row -> Cell.of(BasisSection.usedUp(row.held().mandate())
                                ? new StatusView(Tone.NEUTRAL, Text.of("residents.basis.used"))
                                : BasisSection.status(row.last(), today))));
    }
}
