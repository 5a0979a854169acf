package dk.betroet.office.association.society;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.association.Desk;
import dk.betroet.office.association.Shown;
import dk.betroet.office.platform.access.ReadLog;
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
import dk.betroet.office.platform.web.view.TableView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The associations whose money lies in the house, and one of them. */
@Controller
class AssociationsPage {

    private static final List<String> SORTS = List.of("name", "treasurer", "balance", "since");

    private final Database database;
    private final Associations associations;
    private final Treasurers treasurers;
    private final FundBook book;
    private final Persons persons;
    private final Desk desk;
    private final ReadLog readLog;

    AssociationsPage(Database database, Associations associations, Treasurers treasurers,
            FundBook book, Persons persons, Desk desk, ReadLog readLog) {
        this.database = database;
        this.associations = associations;
        this.treasurers = treasurers;
        this.book = book;
        this.persons = persons;
        this.desk = desk;
        this.readLog = readLog;
    }

    private record Row(Association association, String treasurer, Money balance) {}

    @GetMapping("/u/{slug}/associations")
    String all(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListQuery query = Desk.query(visit, "/associations", parameters, SORTS);
        LinkView collections = LinkView.to(
                visit.path("/collections"), Text.of("association.pages.collections"));
        LinkView youth = LinkView.to(
                visit.path("/youth-accounts"), Text.of("association.pages.youth"));
        PageView page = PageView.titled(Text.of("association.pages.title"))
                .withLead(Text.of("association.pages.lead"));
        model.addAttribute("page", visit.is(Role.LEADERS)
                ? page.withActions(LinkView.to(visit.path("/association/open-association"),
                        Text.of("association.open-association.title")), collections, youth)
                : page.withActions(collections, youth));
        model.addAttribute("list", list(visit, query).view(Text.of("association.pages.title"),
                query, Desk.filters(query), EmptyView.of(Text.of("association.pages.none"))));
        return "frame/list";
    }

    @GetMapping("/u/{slug}/associations.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> take(Visit visit, @PathVariable String format,
            @RequestParam Map<String, String> parameters) {
        ListQuery query = Desk.query(visit, "/associations", parameters, SORTS);
        return desk.file(list(visit, query), Text.of("association.pages.title"), query, format);
    }

    @GetMapping("/u/{slug}/associations/{fund}")
    String one(Visit visit, @PathVariable UUID fund, Model model) {
        visit.mustSeeUnit();
        List<UUID> people = new ArrayList<>();
        Association found = database.read(visit.tenant(), sql -> {
            Association one = associations.find(sql, visit.unit().id(), fund)
                    .orElseThrow(NotHere::new);
            model.addAttribute("one", shown(visit, sql, one, people));
            return one;
        });
        readLog.note(visit.caller(), people, visit.unit().id(), "association.association",
                visit.foremost().map(Role::id).orElseThrow());
        PageView page = PageView.titled(Text.plain(found.name())).below(LinkView.to(
                visit.path("/associations"), Text.of("association.pages.title")));
        model.addAttribute("page", found.closedOn() == null
                ? page.withActions(actions(visit, fund))
                : page);
        return "association/one";
    }

    private static LinkView[] actions(Visit visit, UUID fund) {
        List<LinkView> actions = new ArrayList<>();
        if (visit.is(Role.EMPLOYEES)) {
            actions.add(Desk.action(visit, "take-in", fund));
            actions.add(Desk.action(visit, "hand-out", fund));
            actions.add(Desk.action(visit, "appoint-treasurer", fund));
        }
        if (visit.is(Role.LEADER, Role.DIRECTOR)) {
            actions.add(Desk.action(visit, "consent-to-treasurer", fund));
        }
        if (visit.is(Role.LEADERS)) {
            actions.add(LinkView.to(visit.path("/custody/open-place?kind=bank-account"
                    + "&account=association&fund=" + fund),
                    Text.of("association.pages.open-account")));
            actions.add(Desk.action(visit, "close-association", fund));
        }
        return actions.toArray(LinkView[]::new);
    }

    private SmallList<Row> list(Visit visit, ListQuery query) {
        visit.mustSeeUnit();
        List<Row> rows = database.read(visit.tenant(), sql ->
                associations.in(sql, visit.unit().id()).stream()
                        .filter(one -> Desk.passes(query, one.name(), one.closedOn() != null))
                        .map(one -> new Row(one, treasurers.now(sql, one.fund())
                                .map(Treasurers.Treasurer::name).orElse(""),
                                book.balance(sql, one.fund())))
                        .toList());
        return new SmallList<>(List.of(
                Column.sorted("name", Text.of("association.pages.name"), row -> Cell.link(
                        visit.path("/associations/" + row.association().fund()),
                        Text.plain(row.association().name())),
                        Comparator.comparing(row -> row.association().name())),
                Column.of("purpose", Text.of("association.open-association.purpose"),
                        row -> Cell.of(row.association().purpose())),
                Column.sorted("treasurer", Text.of("association.pages.treasurer"),
                        row -> row.treasurer().isEmpty() ? Cell.nothing()
                                : Cell.of(row.treasurer()),
                        Comparator.comparing(Row::treasurer)),
                Column.amounts("balance", Text.of("association.pages.balance"),
                        row -> Cell.of(row.balance()), Comparator.comparing(Row::balance)),
                Column.sorted("since", Text.of("association.pages.since"),
                        row -> Cell.of(row.association().openedOn()),
                        Comparator.comparing(row -> row.association().openedOn())),
                Column.of("over", Text.of("association.pages.over"),
                        row -> Desk.day(row.association().closedOn()))), rows);
    }

    private Shown shown(Visit visit, JdbcClient sql, Association one, List<UUID> people) {
        UUID fund = one.fund();
        List<Treasurers.Treasurer> elected = treasurers.of(sql, fund);
        List<Treasurers.Consent> consents = treasurers.consents(sql, fund);
        people.addAll(elected.stream().map(Treasurers.Treasurer::person)
                .filter(Objects::nonNull).toList());
        people.addAll(consents.stream()
                .flatMap(consent -> Stream.of(consent.person(), consent.by())).toList());
        Map<UUID, String> names = persons.names(sql, people);
        FactsView facts = FactsView.none()
                .with(Text.of("association.open-association.purpose"), Cell.of(one.purpose()))
                .with(Text.of("association.open-association.chair"), Cell.of(one.chair()))
                .with(Text.of("association.pages.treasurer"), elected.stream()
                        .filter(treasurer -> treasurer.until() == null)
                        .findFirst()
                        .map(treasurer -> Cell.of(treasurer.name()))
                        .orElseGet(Cell::nothing))
                .with(Text.of("association.pages.agreed"), Cell.of(one.agreedOn()))
                .with(Text.of("association.pages.liability"),
                        Cell.of(Text.of("association.pages.not-liable")));
        List<TableView> tables = new ArrayList<>(List.of(
                places(visit, sql, fund), desk.movements(visit, sql, fund, one.openedOn())));
        if (!elected.isEmpty()) {
            tables.add(treasurers(elected));
        }
        if (!consents.isEmpty()) {
            tables.add(consents(consents, names));
        }
        return new Shown(
                List.of(AmountView.of(Text.of("association.pages.balance"),
                        book.balance(sql, fund))),
                null, facts, desk.chart(sql, fund, one.openedOn()), tables);
    }

    private TableView places(Visit visit, JdbcClient sql, UUID fund) {
        return new TableView(Text.of("association.pages.places"),
                List.of(ColumnView.of("place", Text.of("association.pages.place")),
                        ColumnView.of("kind", Text.of("association.pages.kept")),
                        ColumnView.numeric("balance", Text.of("association.pages.balance"))),
                associations.places(sql, fund).stream().map(kept -> RowView.of(
                        Cell.link(visit.path("/places/" + kept.id()), Text.plain(kept.name())),
                        Cell.of(kept.storage() == null
                                ? Text.of("association.pages.account",
                                        kept.number() == null ? "" : kept.number())
                                : Text.of("choice.storage." + kept.storage())),
                        Cell.of(in(sql, kept.id())))).toList(),
                null);
    }

    private static Money in(JdbcClient sql, UUID place) {
        return Money.ofOere(sql
                .sql("select coalesce(sum(amount), 0) from balance where place_id = ?")
                .param(place)
                .query(Long.class)
                .single());
    }

    private static TableView treasurers(List<Treasurers.Treasurer> elected) {
        return new TableView(Text.of("association.pages.treasurers"),
                List.of(ColumnView.of("who", Text.of("association.pages.treasurer")),
                        ColumnView.of("as", Text.of("association.pages.as")),
                        ColumnView.of("from", Text.of("association.pages.elected")),
                        ColumnView.of("until", Text.of("association.pages.until"))),
                elected.stream().map(one -> RowView.of(
                        Cell.of(one.name()),
                        Cell.of(Text.of(one.person() == null ? "association.pages.not-employed"
                                : "association.pages.employed")),
                        Cell.of(one.from()),
                        Desk.day(one.until()))).toList(),
                null);
    }

    private static TableView consents(
            List<Treasurers.Consent> consents, Map<UUID, String> names) {
        return new TableView(Text.of("association.pages.consents"),
                List.of(ColumnView.of("who", Text.of("association.pages.may-be-elected")),
                        ColumnView.of("by", Text.of("association.pages.consented")),
                        ColumnView.of("on", Text.of("association.pages.day"))),
                consents.stream().map(one -> RowView.of(
                        Cell.of(names.getOrDefault(one.person(), "—")),
                        Cell.of(names.getOrDefault(one.by(), "—")),
                        Cell.of(one.on()))).toList(),
                null);
    }
}
