package dk.betroet.office.custody.movement;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operationpage.Labels;
import dk.betroet.office.platform.web.format.Parsed;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.RowView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Vouchers as rows of a table, and the filter above it. What cannot be read filters nothing. */
@Component
class BookViews {

    private static final String FUND = "fund";
    private static final String PLACE = "place";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String OPERATION = "operation";
    private static final String LEAST = "least";
    private static final String MOST = "most";

    private final Labels labels;
    private final Wording wording;

    BookViews(Labels labels, Wording wording) {
        this.labels = labels;
        this.wording = wording;
    }

    ListQuery query(Visit visit, Map<String, String> parameters) {
        // A running balance runs by the day it happened, so that is how its list begins.
        boolean running = !parameters.getOrDefault(FUND, "").isBlank()
                || !parameters.getOrDefault(PLACE, "").isBlank();
        return ListQuery.read(visit.path("/book"), parameters,
                List.of(FUND, PLACE, FROM, TO, OPERATION, LEAST, MOST),
                running
                        ? List.of("-date", "date", "voucher")
                        : List.of("-voucher", "voucher", "date", "amount"));
    }

    Book.Order order(ListQuery query) {
        return Book.Order.valueOf(query.sort().toUpperCase(Locale.ROOT));
    }

    Book.Wanted wanted(ListQuery query, Words words) {
        return new Book.Wanted(
                id(query.filter(FUND)),
                id(query.filter(PLACE)),
                value(words.formats().parseDate(query.filter(FROM))),
                value(words.formats().parseDate(query.filter(TO))),
                query.filter(OPERATION).isEmpty() ? null : query.filter(OPERATION),
                value(words.formats().parseMoney(query.filter(LEAST))),
                value(words.formats().parseMoney(query.filter(MOST))));
    }

    List<FieldView> filters(ListQuery query, Holders.Named named, List<String> operations) {
        return List.of(
                field(query, FUND, FieldKind.SELECT).withOptions(options(
                        named.fundsByName().stream()
                                .map(fund -> OptionView.of(
                                        fund.toString(), Text.plain(named.fund(fund))))
                                .toList())),
                field(query, PLACE, FieldKind.SELECT).withOptions(options(
                        named.places().entrySet().stream()
                                .sorted(Map.Entry.comparingByValue())
                                .map(place -> OptionView.of(
                                        place.getKey().toString(), Text.plain(place.getValue())))
                                .toList())),
                field(query, OPERATION, FieldKind.SELECT).withOptions(options(operations.stream()
                        .map(name -> OptionView.of(name, labels.title(name)))
                        .toList())),
                field(query, FROM, FieldKind.DATE),
                field(query, TO, FieldKind.DATE),
                field(query, LEAST, FieldKind.MONEY),
                field(query, MOST, FieldKind.MONEY));
    }

    private static FieldView field(ListQuery query, String name, FieldKind kind) {
        return FieldView.of(name, kind, Text.of("movements.filter." + name))
                .optional()
                .withValue(query.filter(name));
    }

    private static List<OptionView> options(List<OptionView> some) {
        List<OptionView> all = new ArrayList<>();
        all.add(OptionView.of("", Text.of("movements.filter.all")));
        all.addAll(some);
        return all;
    }

    /** No more columns than fit: of one fund nobody needs to be told whose it is. */
    List<ColumnView> columns(Book.Wanted wanted) {
        List<ColumnView> columns = new ArrayList<>(List.of(
                ColumnView.of("voucher", Text.of("movements.column.voucher")).sorted(),
                ColumnView.of("date", Text.of("movements.column.date")).sorted(),
                ColumnView.of("what", Text.of("movements.column.what"))));
        if (wanted.fund() == null) {
            columns.add(ColumnView.of("owner", Text.of("movements.column.owner")));
        }
        columns.add(ColumnView.of("purpose", Text.of("movements.column.purpose")));
        columns.add(ColumnView.of("where", Text.of("movements.column.where")));
        if (wanted.hasBalance()) {
            columns.add(ColumnView.numeric("change", Text.of("movements.column.change")));
            columns.add(ColumnView.numeric("balance", Text.of("movements.column.balance")));
        } else {
            columns.add(ColumnView.numeric("amount", Text.of("movements.column.amount")).sorted());
        }
        return columns;
    }

    List<RowView> rows(
            Visit visit, Book.Wanted wanted, List<Book.Row> rows, Holders.Named named) {
        return rows.stream().map(row -> row(visit, wanted, row, named)).toList();
    }

    RowView row(Visit visit, Book.Wanted wanted, Book.Row row, Holders.Named named) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.link(visit.path("/vouchers/" + row.fact()),
                        Text.plain(Long.toString(row.voucher()))),
                Cell.of(row.happenedOn()),
                Cell.of(what(row))));
        if (wanted.fund() == null) {
            cells.add(Cell.of(named.owners(row.funds())));
        }
        cells.add(Cell.of(labels.purpose(row.purpose(), wording.current())));
        cells.add(Cell.of(Text.of(
                "movements.from-to", named.where(row.from()), named.where(row.to()))));
        if (wanted.hasBalance()) {
            cells.add(Cell.of(row.change()));
            cells.add(Cell.of(row.balance()));
        } else {
            cells.add(Cell.of(row.amount()));
        }
        return new RowView(cells);
    }

    private Text what(Book.Row row) {
        Text title = labels.title(row.operation());
        return row.reversed() ? Text.of("movements.reversed", title) : title;
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private static <T> @Nullable T value(Parsed<T> parsed) {
        return parsed instanceof Parsed.Value<T>(T value) ? value : null;
    }
}
