package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.reference.Names;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.EmptyView;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.ListView;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The requests of a unit: first those that wait for the visitor, then all of them as a list. */
@Controller
class RequestsPage {

    private static final String WHICH = "which";
    private static final String ASKED = "asked";

    private final Database database;
    private final RequestList requests;
    private final RequestCards cards;
    private final Labels labels;

    RequestsPage(Database database, RequestList requests, RequestCards cards, Labels labels) {
        this.database = database;
        this.requests = requests;
        this.cards = cards;
        this.labels = labels;
    }

    /** What the page holds, read in one go. */
    private record Found(List<CardView> mine, ListView list) {}

    @GetMapping("/u/{slug}/requests")
    String show(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListQuery query = ListQuery.read(
                visit.path("/requests"), parameters, List.of(WHICH), List.of("-" + ASKED, ASKED));
        RequestList.Which which = RequestList.Which.ofId(query.filter(WHICH));
        Found found = database.read(visit.tenant(), sql -> {
            List<RequestList.Row> waiting = requests.waitingFor(visit, sql);
            List<RequestList.Row> rows = requests.page(visit, sql, which, query.descending(),
                    ListQuery.PAGE_SIZE, query.offset());
            Map<UUID, String> names = requests.names(sql, rows);
            return new Found(
                    cards.cards(visit, waiting, requests.names(sql, waiting)),
                    list(visit, query, which, rows, names, requests.count(visit, sql, which)));
        });
        model.addAttribute("page", PageView.titled(Text.of("operation.requests.title"))
                .withLead(Text.of("operation.requests.lead"))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name()))));
        model.addAttribute("mine", found.mine());
        model.addAttribute("list", found.list());
        return "request/list";
    }

    private ListView list(Visit visit, ListQuery query, RequestList.Which which,
            List<RequestList.Row> rows, Map<UUID, String> names, long total) {
        List<ColumnView> columns = List.of(
                ColumnView.of("what", Text.of("operation.requests.what")),
                ColumnView.of(ASKED, Text.of("operation.requests.asked")).sorted(),
                ColumnView.of("by", Text.of("operation.requests.asked-by")),
                ColumnView.numeric("amount", Text.of("operation.requests.amount")),
                ColumnView.of("status", Text.of("operation.requests.status")));
        List<RowView> views = rows.stream().map(row -> RowView.of(
                Cell.link(visit.path("/requests/" + row.id()),
                        RequestCards.title(row, labels, names)),
                Cell.of(row.askedAt()),
                Cell.of(Names.of(names, row.actor())),
                row.amount() == null ? Cell.nothing() : Cell.of(row.amount()),
                Cell.of(RequestViews.status(row.status())))).toList();
        return new ListView(Text.of("operation.requests." + which.id()), columns, views, query,
                List.of(filter(which)), total, false,
                EmptyView.of(Text.of("operation.requests.none")));
    }

    private static FieldView filter(RequestList.Which chosen) {
        return FieldView.of(WHICH, FieldKind.SELECT, Text.of("operation.requests.which"))
                .withOptions(Arrays.stream(RequestList.Which.values())
                        .map(which -> OptionView.of(
                                which.id(), Text.of("operation.requests." + which.id())))
                        .toList())
                .withValue(chosen.id());
    }
}
