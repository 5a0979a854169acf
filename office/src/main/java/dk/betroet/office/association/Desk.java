package dk.betroet.office.association;

import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.export.ListAnswer;
import dk.betroet.office.platform.ledger.FundBook;
import dk.betroet.office.platform.web.chart.BalanceChart;
import dk.betroet.office.platform.web.chart.ChartView;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.SmallList;
import dk.betroet.office.platform.web.view.TableView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What the pages about associations, collections and youth schools have in common. */
@Component
public class Desk implements Navigation {

    private static final int ORDER = 610;

    private final FundBook book;
    private final Wording wording;
    private final Clock clock;

    Desk(FundBook book, Wording wording, Clock clock) {
        this.book = book;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public List<Item> items(Visit visit, JdbcClient sql) {
        return visit.seesUnit() && !visit.unit().isSharing()
                ? List.of(Item.of(ORDER, "association.pages.etc", visit.path("/associations")))
                : List.of();
    }

    /** The day, in Denmark. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    /** Which part of a list is wanted; it can be filtered by name and by whether it is over. */
    public static ListQuery query(
            Visit visit, String path, Map<String, String> parameters, List<String> sorts) {
        return ListQuery.read(visit.path(path), parameters, List.of("name", "status"), sorts);
    }

    /** Whether something of that name, that is over or not, passes the filter. */
    public static boolean passes(ListQuery query, String name, boolean over) {
        String status = query.filter("status");
        return name.toLowerCase(Locale.ROOT)
                        .contains(query.filter("name").toLowerCase(Locale.ROOT))
                && (status.equals("all") || status.equals("over") == over);
    }

    /** The fields of that filter. */
    public static List<FieldView> filters(ListQuery query) {
        return List.of(
                FieldView.of("name", FieldKind.TEXT, Text.of("association.pages.name"))
                        .optional().withValue(query.filter("name")),
                FieldView.of("status", FieldKind.SELECT, Text.of("association.pages.show"))
                        .optional()
                        .withOptions(List.of(
                                OptionView.of("", Text.of("association.pages.show-open")),
                                OptionView.of("over", Text.of("association.pages.show-over")),
                                OptionView.of("all", Text.of("association.pages.show-all"))))
                        .withValue(query.filter("status")));
    }

    /** The whole list as a file. */
    public ResponseEntity<StreamingResponseBody> file(
            SmallList<?> list, Text name, ListQuery query, String format) {
        return ListAnswer.of(list.file(name, query), format, wording.current());
    }

    /** A fund's money over time; null while none has moved. */
    public @Nullable ChartView chart(JdbcClient sql, UUID fund, LocalDate opened) {
        List<FundBook.Line> lines = book.lines(sql, fund, opened, today());
        return lines.isEmpty() ? null : BalanceChart.draw("fund",
                Text.of("association.pages.chart"), FundBook.balances(opened, lines), today(),
                wording.current());
    }

    /** What came into a fund and went out of it, the latest first. */
    public TableView movements(Visit visit, JdbcClient sql, UUID fund, LocalDate opened) {
        return new TableView(Text.of("association.pages.movements"),
                List.of(ColumnView.of("voucher", Text.of("association.pages.voucher")),
                        ColumnView.of("day", Text.of("association.pages.day")),
                        ColumnView.of("purpose", Text.of("association.pages.what")),
                        ColumnView.numeric("amount", Text.of("association.pages.amount"))),
                book.lines(sql, fund, opened, today()).reversed().stream().map(line -> RowView.of(
                        Cell.link(visit.path("/vouchers/" + line.fact()),
                                Text.plain(Long.toString(line.voucher()))),
                        Cell.of(line.day()),
                        Cell.of(Text.of("purpose." + line.purpose())),
                        Cell.of(line.amount()))).toList(),
                null);
    }

    /** The way to an operation about one fund. */
    public static LinkView action(Visit visit, String verb, UUID fund) {
        return LinkView.to(visit.path("/association/" + verb + "?fund=" + fund),
                Text.of("association." + verb + ".do"));
    }

    /** A day, or nothing. */
    public static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.nothing() : Cell.of(day);
    }
}
