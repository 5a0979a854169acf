package dk.betroet.office.custody.place;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.custody.key.Keys;
import dk.betroet.office.custody.movement.Holders;
import dk.betroet.office.custody.valuable.Valuable;
import dk.betroet.office.custody.valuable.Valuables;
import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.ledger.Counts;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.AmountView;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pages of places show. */
@Component
class PlaceViews {

    private static final String WHAT = "custody.place";

    private final KeptPlaces places;
    private final Cards cards;
    private final Keys keys;
    private final Valuables valuables;
    private final Holders holders;
    private final Persons persons;
    private final ObjectProvider<Counts> counts;
    private final ReadLog readLog;
    private final Clock clock;

    PlaceViews(KeptPlaces places, Cards cards, Keys keys, Valuables valuables, Holders holders,
            Persons persons, ObjectProvider<Counts> counts, ReadLog readLog, Clock clock) {
        this.places = places;
        this.cards = cards;
        this.keys = keys;
        this.valuables = valuables;
        this.holders = holders;
        this.persons = persons;
        this.counts = counts;
        this.readLog = readLog;
        this.clock = clock;
    }

    /**
     * One place.
     *
     * @param people whose money or things are shown
     */
    record One(KeptPlace place, List<AmountView> amounts, FactsView facts, List<TableView> tables,
            List<UUID> people) {

        One {
            amounts = List.copyOf(amounts);
            tables = List.copyOf(tables);
            people = List.copyOf(people);
        }
    }

    private record Share(UUID fund, Money amount) {}

    TableView all(Visit visit, JdbcClient sql) {
        List<KeptPlace> all = places.in(sql, visit.unit().id());
        Map<UUID, String> names = persons.names(sql, all.stream()
                .flatMap(place -> Stream.ofNullable(place.responsible())).distinct().toList());
        return new TableView(
                Text.of("movements.places.caption"),
                List.of(column("name"), column("kind"), column("class"), column("responsible"),
                        column("counted"),
                        ColumnView.numeric("holds", Text.of("movements.column.holds")),
                        column("status")),
                all.stream().map(place -> RowView.of(
                        Cell.link(visit.path("/places/" + place.id()), Text.plain(place.name())),
                        Cell.of(kind(place)),
                        storage(place),
                        person(names, place.responsible()),
                        counted(sql, place),
                        Cell.of(places.balance(sql, place.id())),
                        status(place))).toList(),
                null);
    }

    One one(Visit visit, JdbcClient sql, KeptPlace place) {
        Holders.Named named = holders.in(sql, visit.unit().id());
        List<Share> shares = sql.sql("""
                select fund_id, amount from balance where place_id = ? and amount <> 0""")
                .param(place.id())
                .query((row, n) -> new Share(
                        row.getObject("fund_id", UUID.class), Money.ofOere(row.getLong("amount"))))
                .list();
        List<Valuable> things = valuables.in(sql, place.id());
        List<Keys.Out> log = keys.log(sql, place.id());
        List<Cards.Card> issued = cards.on(sql, place.id());
        Map<UUID, String> names = persons.names(sql, Stream.of(
                        Stream.ofNullable(place.responsible()), Stream.ofNullable(place.holder()),
                        log.stream().map(Keys.Out::holder), issued.stream().map(Cards.Card::holder))
                .flatMap(some -> some).distinct().toList());
        List<TableView> tables = new ArrayList<>();
        tables.add(owners(visit, shares, named));
        if (!things.isEmpty()) {
            tables.add(things(things, named));
        }
        if (!issued.isEmpty()) {
            tables.add(cards(issued, names));
        }
        if (!log.isEmpty()) {
            tables.add(log(log, names));
        }
        List<UUID> funds = Stream.concat(
                shares.stream().map(Share::fund), things.stream().map(Valuable::fund)).toList();
        return new One(place,
                List.of(AmountView.of(
                        Text.of("movements.place.total"), places.balance(sql, place.id()))),
                facts(sql, place, names), tables, named.people(funds));
    }

    void note(Visit visit, One one) {
        readLog.note(visit.caller(), one.people(), visit.unit().id(), WHAT,
                visit.foremost().map(Role::id).orElse("-"));
    }

    private FactsView facts(JdbcClient sql, KeptPlace place, Map<UUID, String> names) {
        FactsView facts = FactsView.none()
                .with(Text.of("movements.column.kind"), Cell.of(kind(place)))
                .with(Text.of("movements.column.class"), storage(place))
                .with(Text.of("movements.column.responsible"), person(names, place.responsible()))
                .with(Text.of("movements.place.opened"), Cell.of(place.openedOn()))
                .with(Text.of("movements.column.counted"), counted(sql, place));
        if (place.accountNumber() != null) {
            facts = facts.with(Text.of("movements.place.number"), Cell.of(place.accountNumber()));
        }
        if (place.accountKind() != null) {
            facts = facts.with(Text.of("movements.place.account"),
                    Cell.of(Text.of("choice.account-kind." + place.accountKind())));
        }
        Optional<Text> topUp = topUp(sql, place.id());
        if (topUp.isPresent()) {
            facts = facts.with(Text.of("movements.place.top-up"), Cell.of(topUp.get()));
        }
        if (place.jointHolders() > 1) {
            facts = facts.with(Text.of("movements.place.joint"), Cell.of(place.jointHolders()));
        }
        if (place.holder() != null) {
            facts = facts.with(Text.of("movements.column.holder"), person(names, place.holder()));
        }
        return place.closedOn() == null
                ? facts
                : facts.with(Text.of("movements.place.closed"), Cell.of(place.closedOn()));
    }

    /** What was agreed last of how the bank fills the account up. */
    private static Optional<Text> topUp(JdbcClient sql, UUID place) {
        return sql.sql("""
                select level, every, agreed_on from top_up where place_id = ?
                order by agreed_on desc, top_up_id desc limit 1""")
                .param(place)
                .query((row, n) -> Text.of("movements.place.top-up-agreed",
                        Money.ofOere(row.getLong("level")),
                        Text.of("choice.every." + row.getString("every")),
                        row.getObject("agreed_on", LocalDate.class)))
                .optional();
    }

    private static TableView owners(Visit visit, List<Share> shares, Holders.Named named) {
        List<UUID> order = named.fundsByName();
        return new TableView(
                Text.of("movements.place.owners"),
                List.of(column("owner"),
                        ColumnView.numeric("holds", Text.of("movements.column.holds"))),
                shares.stream()
                        .sorted((one, other) -> Integer.compare(
                                order.indexOf(one.fund()), order.indexOf(other.fund())))
                        .map(share -> RowView.of(
                                named.persons().containsKey(share.fund())
                                        ? Cell.link(visit.path("/residents/" + share.fund()),
                                                Text.plain(named.fund(share.fund())))
                                        : Cell.of(named.fund(share.fund())),
                                Cell.of(share.amount())))
                        .toList(),
                RowView.of(Cell.of(Text.of("movements.place.total")),
                        Cell.of(Money.sum(shares.stream().map(Share::amount).toList()))));
    }

    private static TableView things(List<Valuable> things, Holders.Named named) {
        return new TableView(
                Text.of("movements.valuables.title"),
                List.of(column("thing"), column("owner"), column("in")),
                things.stream().map(thing -> RowView.of(
                        Cell.of(thing.description()),
                        Cell.of(named.fund(thing.fund())),
                        Cell.of(thing.inOn()))).toList(),
                null);
    }

    private static TableView cards(List<Cards.Card> issued, Map<UUID, String> names) {
        return new TableView(
                Text.of("movements.place.cards"),
                List.of(column("holder"), column("digits"), column("since")),
                issued.stream().map(card -> RowView.of(
                        person(names, card.holder()),
                        card.lastDigits() == null ? Cell.nothing() : Cell.of(card.lastDigits()),
                        Cell.of(card.issuedOn()))).toList(),
                null);
    }

    private static TableView log(List<Keys.Out> log, Map<UUID, String> names) {
        return new TableView(
                Text.of("movements.place.keys"),
                List.of(column("key"), column("holder"), column("since"), column("returned")),
                log.stream().map(key -> RowView.of(
                        Cell.of(key.label()),
                        person(names, key.holder()),
                        Cell.of(key.since()),
                        key.returnedOn() == null
                                ? Cell.of(new StatusView(
                                        Tone.ATTENTION, Text.of("movements.place.key-out")))
                                : Cell.of(key.returnedOn()))).toList(),
                null);
    }

    private Cell counted(JdbcClient sql, KeptPlace place) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        return counts.stream()
                .flatMap(count -> count.last(sql, place.id(), today).stream())
                .findFirst()
                .map(count -> Cell.of(count.on()))
                .orElseGet(Cell::nothing);
    }

    private static ColumnView column(String id) {
        return ColumnView.of(id, Text.of("movements.column." + id));
    }

    private static Text kind(KeptPlace place) {
        return Text.of("custody.open-place.kind." + Places.id(place.kind()));
    }

    private static Cell storage(KeptPlace place) {
        return place.storageClass() == null
                ? Cell.nothing()
                : Cell.of(Text.of("choice.storage-class." + place.storageClass()));
    }

    private static Cell person(Map<UUID, String> names, @Nullable UUID person) {
        return person == null ? Cell.nothing() : Cell.of(names.getOrDefault(person, "—"));
    }

    private static Cell status(KeptPlace place) {
        return Cell.of(place.closedOn() == null
                ? new StatusView(Tone.GOOD, Text.of("movements.place.in-use"))
                : new StatusView(Tone.NEUTRAL, Text.of("movements.place.closed")));
    }
}
