package dk.betroet.office.custody.movement;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operationpage.Labels;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.resident.ResidentSection;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.AmountView;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On a resident's page: where the money is, and what last happened to it. */
@Component
class MoneySection implements ResidentSection {

    private static final int ORDER = 300;
    private static final int SHOWN = 10;

    private final Book book;
    private final Holders holders;
    private final KeptPlaces places;
    private final Labels labels;

    MoneySection(Book book, Holders holders, KeptPlaces places, Labels labels) {
        this.book = book;
        this.holders = holders;
        this.places = places;
        this.labels = labels;
    }

    @Override
    public Optional<View> show(Reading reading, JdbcClient sql) {
        Visit visit = reading.visit();
        UUID unit = visit.unit().id();
        Book.Wanted wanted = new Book.Wanted(
                reading.fund(), null, null, null, null, null, null);
        List<Book.Row> rows =
                book.page(sql, unit, wanted, Book.Order.DATE, true, SHOWN, 0).rows();
        Holders.Named named = holders.in(sql, unit);
        List<AmountView> amounts = new ArrayList<>();
        for (KeptPlace place : places.in(sql, unit)) {
            Money there = places.balance(sql, place.id(), reading.fund());
            if (!there.isZero()) {
                amounts.add(AmountView.of(Text.plain(place.name()), there));
            }
        }
        View view = View.of(ORDER, Text.of("movements.section.title"))
                .withAmounts(amounts)
                .withTables(table(reading, rows, named));
        if (rows.isEmpty()) {
            view = View.of(ORDER, Text.of("movements.section.title"))
                    .withLead(Text.of("movements.book.empty"));
        }
        return Optional.of(reading.own() ? view : view.withActions(actions(reading)));
    }

    private LinkView[] actions(Reading reading) {
        Visit visit = reading.visit();
        String fund = "?fund=" + reading.fund();
        List<LinkView> links = new ArrayList<>();
        if (visit.is(Role.EMPLOYEES)) {
            for (String verb : List.of("pay-out", "receive", "buy")) {
                links.add(LinkView.to(visit.path("/custody/" + verb + fund),
                        labels.title("custody." + verb)));
            }
        }
        links.add(LinkView.to(visit.path("/book" + fund), Text.of("movements.section.all")));
        return links.toArray(LinkView[]::new);
    }

    private TableView table(Reading reading, List<Book.Row> rows, Holders.Named named) {
        Visit visit = reading.visit();
        return new TableView(
                Text.of("movements.section.caption"),
                List.of(ColumnView.of("voucher", Text.of("movements.column.voucher")),
                        ColumnView.of("date", Text.of("movements.column.date")),
                        ColumnView.of("what", Text.of("movements.column.what")),
                        ColumnView.of("purpose", Text.of("movements.column.purpose")),
                        ColumnView.of("where", Text.of("movements.column.where")),
                        ColumnView.numeric("change", Text.of("movements.column.change")),
                        ColumnView.numeric("balance", Text.of("movements.column.balance"))),
                rows.stream().map(row -> RowView.of(
                        Cell.link(visit.path("/vouchers/" + row.fact()),
                                Text.plain(Long.toString(row.voucher()))),
                        Cell.of(row.happenedOn()),
                        Cell.of(labels.title(row.operation())),
                        Cell.of(labels.purpose(row.purpose(), reading.words())),
                        Cell.of(Text.of("movements.from-to",
                                named.where(row.from()), named.where(row.to()))),
                        Cell.of(row.change()),
                        Cell.of(row.balance()))).toList(),
                null);
    }
}
