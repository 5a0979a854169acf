package dk.betroet.office.association.collection;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.association.Desk;
import dk.betroet.office.association.Shown;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.ledger.FundBook;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.AmountView;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.EmptyView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.SmallList;
import dk.betroet.office.platform.web.view.SmallList.Column;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The unit's collections, and one of them: days left, who has how much, what was passed on. */
@Controller
class CollectionsPage {

    private static final List<String> SORTS = List.of("end", "name", "balance", "started");

    private final Database database;
    private final Collections collections;
    private final FundBook book;
    private final Persons persons;
    private final Desk desk;

    CollectionsPage(Database database, Collections collections, FundBook book, Persons persons,
            Desk desk) {
        this.database = database;
        this.collections = collections;
        this.book = book;
        this.persons = persons;
        this.desk = desk;
    }

    private record Row(Collection collection, Money balance) {}

    @GetMapping("/u/{slug}/collections")
    String all(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListQuery query = Desk.query(visit, "/collections", parameters, SORTS);
        PageView page = PageView.titled(Text.of("association.pages.collections"))
                .withLead(Text.of("association.pages.collections-lead"))
                .below(LinkView.to(
                        visit.path("/associations"), Text.of("association.pages.title")));
        model.addAttribute("page", visit.is(Role.EMPLOYEES)
                ? page.withActions(LinkView.to(visit.path("/association/start-collection"),
                        Text.of("association.start-collection.title")))
                : page);
        model.addAttribute("list", list(visit, query).view(
                Text.of("association.pages.collections"), query, Desk.filters(query),
                EmptyView.of(Text.of("association.pages.collections-none"))));
        return "frame/list";
    }

    @GetMapping("/u/{slug}/collections.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> take(Visit visit, @PathVariable String format,
            @RequestParam Map<String, String> parameters) {
        ListQuery query = Desk.query(visit, "/collections", parameters, SORTS);
        return desk.file(
                list(visit, query), Text.of("association.pages.collections"), query, format);
    }

    @GetMapping("/u/{slug}/collections/{fund}")
    String one(Visit visit, @PathVariable UUID fund, Model model) {
        visit.mustSeeUnit();
        Collection found = database.read(visit.tenant(), sql -> {
            Collection one = collections.find(sql, visit.unit().id(), fund)
                    .orElseThrow(NotHere::new);
            model.addAttribute("one", shown(visit, sql, one));
            return one;
        });
        PageView page = PageView.titled(Text.plain(found.name())).below(
                LinkView.to(visit.path("/associations"), Text.of("association.pages.title")),
                LinkView.to(visit.path("/collections"),
                        Text.of("association.pages.collections")));
        model.addAttribute("page", visit.is(Role.EMPLOYEES) && found.endedOn() == null
                ? page.withActions(Desk.action(visit, "collect", fund),
                        Desk.action(visit, "pass-on", fund),
                        Desk.action(visit, "end-collection", fund))
                : page);
        return "association/one";
    }

    private SmallList<Row> list(Visit visit, ListQuery query) {
        visit.mustSeeUnit();
        LocalDate today = desk.today();
        List<Row> rows = database.read(visit.tenant(), sql ->
                collections.in(sql, visit.unit().id()).stream()
                        .filter(one -> Desk.passes(query, one.name(), one.endedOn() != null))
                        .map(one -> new Row(one, book.balance(sql, one.fund())))
                        .toList());
        return new SmallList<>(List.of(
                Column.sorted("name", Text.of("association.pages.name"), row -> Cell.link(
                        visit.path("/collections/" + row.collection().fund()),
                        Text.plain(row.collection().name())),
                        Comparator.comparing(row -> row.collection().name())),
                Column.of("kind", Text.of("association.start-collection.kind"),
                        row -> Cell.of(Text.of("choice.kind." + row.collection().kind()))),
                Column.sorted("started", Text.of("association.start-collection.date"),
                        row -> Cell.of(row.collection().startedOn()),
                        Comparator.comparing(row -> row.collection().startedOn())),
                Column.sorted("end", Text.of("association.start-collection.plannedEnd"),
                        row -> Cell.of(row.collection().plannedEnd()),
                        Comparator.comparing(row -> row.collection().plannedEnd())),
                Column.amounts("balance", Text.of("association.pages.with-staff"),
                        row -> Cell.of(row.balance()), Comparator.comparing(Row::balance)),
                Column.of("status", Text.of("association.pages.time"),
                        row -> Cell.of(time(row.collection(), today)))), rows);
    }

    private static StatusView time(Collection one, LocalDate today) {
        LocalDate ended = one.endedOn();
        if (ended != null) {
            return new StatusView(Tone.NEUTRAL, Text.of("association.pages.ended", ended));
        }
        return today.isAfter(one.plannedEnd())
                ? new StatusView(Tone.ATTENTION, words(one, today))
                : new StatusView(Tone.GOOD, words(one, today));
    }

    /** How many days are left, or by how many it is late. */
    private static Text words(Collection one, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, one.plannedEnd());
        return left < 0
                ? Text.of("association.pages.days-late", -left)
                : Text.of("association.pages.days-left", left);
    }

    private Shown shown(Visit visit, JdbcClient sql, Collection one) {
        UUID fund = one.fund();
        LocalDate ended = one.endedOn();
        FactsView facts = FactsView.none()
                .with(Text.of("association.start-collection.kind"),
                        Cell.of(Text.of("choice.kind." + one.kind())))
                .with(Text.of("association.start-collection.custodian"),
                        Cell.of(Text.of("choice.custodian." + one.custodian())))
                .with(Text.of("association.start-collection.custodianName"),
                        collections.custodianName(sql, fund).map(Cell::of)
                                .orElseGet(Cell::nothing))
                .with(Text.of("association.start-collection.date"), Cell.of(one.startedOn()))
                .with(Text.of("association.start-collection.plannedEnd"),
                        Cell.of(one.plannedEnd()));
        if (ended != null) {
            facts = facts.with(Text.of("association.end-collection.date"), Cell.of(ended));
        }
        return new Shown(
                List.of(AmountView.of(Text.of("association.pages.with-staff"),
                        book.balance(sql, fund))),
                days(one, desk.today()), facts, desk.chart(sql, fund, one.startedOn()),
                List.of(held(visit, sql, one),
                        desk.movements(visit, sql, fund, one.startedOn())));
    }

    private static Shown.@Nullable Days days(Collection one, LocalDate today) {
        if (one.endedOn() != null) {
            return null;
        }
        long planned =
                Math.max(1, ChronoUnit.DAYS.between(one.startedOn(), one.plannedEnd()));
        long gone = ChronoUnit.DAYS.between(one.startedOn(), today);
        return new Shown.Days(words(one, today), Math.clamp(gone, 0, planned), planned);
    }

    /** Who has how much, and the way to pass it on. */
    private TableView held(Visit visit, JdbcClient sql, Collection one) {
        List<Collections.Held> held = collections.held(sql, one.fund());
        Map<UUID, String> names = persons.names(sql,
                held.stream().flatMap(some -> some.holder().stream()).distinct().toList());
        return new TableView(Text.of("association.pages.held"),
                List.of(ColumnView.of("place", Text.of("association.pages.place")),
                        ColumnView.of("who", Text.of("association.pages.holder")),
                        ColumnView.numeric("amount", Text.of("association.pages.amount")),
                        ColumnView.of("do", Text.of("association.pages.next"))),
                held.stream().map(some -> RowView.of(
                        Cell.link(visit.path("/places/" + some.place()),
                                Text.plain(some.name())),
                        some.holder().map(person -> Cell.of(names.getOrDefault(person, "—")))
                                .orElseGet(Cell::nothing),
                        Cell.of(some.amount()),
                        visit.is(Role.EMPLOYEES)
                                ? Cell.link(visit.path("/association/pass-on?fund=" + one.fund()
                                        + "&from=" + some.place()),
                                        Text.of("association.pass-on.do"))
                                : Cell.nothing())).toList(),
                null);
    }
}
