package dk.betroet.office.custody.movement;

import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.export.FileFormat;
import dk.betroet.office.platform.export.ListAnswer;
import dk.betroet.office.platform.export.ListFile;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.EmptyView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.ListView;
import dk.betroet.office.platform.web.view.PageView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The book of a unit: every voucher, newest first, and the way to a spreadsheet. */
@Controller
class BookPage {

    private static final String WHAT = "custody.book";
    private static final long FILE_ROWS_MAX = 200_000;

    private final Database database;
    private final Book book;
    private final BookViews views;
    private final Holders holders;
    private final ReadLog readLog;
    private final Wording wording;

    BookPage(Database database, Book book, BookViews views, Holders holders, ReadLog readLog,
            Wording wording) {
        this.database = database;
        this.book = book;
        this.views = views;
        this.holders = holders;
        this.readLog = readLog;
        this.wording = wording;
    }

    @GetMapping("/u/{slug}/book")
    String show(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        visit.mustSeeUnit();
        ListQuery query = views.query(visit, parameters);
        Book.Wanted wanted = views.wanted(query, wording.current());
        Shown shown = database.read(visit.tenant(), sql -> {
            Holders.Named named = holders.in(sql, visit.unit().id());
            Book.Page page = book.page(sql, visit.unit().id(), wanted, views.order(query),
                    query.descending(), ListQuery.PAGE_SIZE, query.offset());
            return new Shown(named, page, book.operations(sql, visit.unit().id()));
        });
        note(visit, shown.named(), shown.page().rows());
        model.addAttribute("page", PageView.titled(Text.of("movements.book.title"))
                .withLead(Text.of("movements.book.lead")));
        model.addAttribute("list", new ListView(
                Text.of("movements.book.caption"),
                views.columns(wanted),
                views.rows(visit, wanted, shown.page().rows(), shown.named()),
                query,
                views.filters(query, shown.named(), shown.operations()),
                shown.page().total(),
                true,
                EmptyView.of(Text.of("movements.book.empty"))));
        return "frame/list";
    }

    @GetMapping("/u/{slug}/book.csv")
    ResponseEntity<StreamingResponseBody> csv(
            Visit visit, @RequestParam Map<String, String> parameters) {
        return file(visit, parameters, FileFormat.CSV);
    }

    @GetMapping("/u/{slug}/book.xlsx")
    ResponseEntity<StreamingResponseBody> xlsx(
            Visit visit, @RequestParam Map<String, String> parameters) {
        return file(visit, parameters, FileFormat.XLSX);
    }

    private record Shown(Holders.Named named, Book.Page page, List<String> operations) {}

    private ResponseEntity<StreamingResponseBody> file(
            Visit visit, Map<String, String> parameters, FileFormat format) {
        visit.mustSeeUnit();
        ListQuery query = views.query(visit, parameters);
        Book.Wanted wanted = views.wanted(query, wording.current());
        Shown shown = database.read(visit.tenant(), sql -> new Shown(
                holders.in(sql, visit.unit().id()),
                book.page(sql, visit.unit().id(), wanted, views.order(query), query.descending(),
                        FILE_ROWS_MAX, 0),
                List.of()));
        note(visit, shown.named(), shown.page().rows());
        return ListAnswer.of(new ListFile(Text.of("movements.book.file"), views.columns(wanted),
                        shown.page().rows().stream().map(row ->
                                views.row(visit, wanted, row, shown.named()))),
                format.ending(), wording.current());
    }

    private void note(Visit visit, Holders.Named named, List<Book.Row> rows) {
        List<UUID> funds =
                rows.stream().flatMap(row -> row.funds().stream()).distinct().toList();
        readLog.note(visit.caller(), named.people(funds), visit.unit().id(), WHAT,
                visit.why());
    }
}
