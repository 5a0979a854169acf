package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.reference.Names;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.LinkView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests that wait for the visitor: on the first page, and as a number in the navigation. */
@Component
class RequestCards implements Panel, Navigation {

    private static final int ON_FIRST_PAGE_MAX = 10;
    private static final int PANEL_ORDER = 100;
    private static final int PLACE_ORDER = 200;

    private final RequestList requests;
    private final Labels labels;

    RequestCards(RequestList requests, Labels labels) {
        this.requests = requests;
        this.labels = labels;
    }

    @Override
    public Optional<View> show(Visit visit, JdbcClient sql) {
        List<RequestList.Row> waiting = requests.waitingFor(visit, sql);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        List<RequestList.Row> first = waiting.stream().limit(ON_FIRST_PAGE_MAX).toList();
        return Optional.of(View.of(PANEL_ORDER, Text.of("operation.requests.for-you"),
                        cards(visit, first, requests.names(sql, first)))
                .withMore(LinkView.to(visit.path("/requests"),
                        Text.of("operation.requests.all"))));
    }

    @Override
    public List<Item> items(Visit visit, JdbcClient sql) {
        return visit.roles().isEmpty() ? List.of() : List.of(new Item(PLACE_ORDER,
                Text.of("operation.requests.title"), visit.path("/requests"),
                requests.waitingFor(visit, sql).size()));
    }

    /** A card for each request: what, about whom, how much, who asks. */
    List<CardView> cards(
            Visit visit, List<RequestList.Row> rows, Map<UUID, String> names) {
        return rows.stream()
                .map(row -> new CardView(
                        LinkView.to(visit.path("/requests/" + row.id()),
                                title(row, labels, names)),
                        Text.of("operation.requests.by", Names.of(names, row.actor()),
                                row.happenedOn()),
                        row.amount(),
                        null))
                .toList();
    }

    /** What is asked and whom it is about: "Pay out, Ingeborg Holm". */
    static Text title(RequestList.Row row, Labels labels, Map<UUID, String> names) {
        Text what = labels.title(row.operation());
        Text whom = whom(row, names);
        return whom == null ? what : Text.of("operation.requests.what-whom", what, whom);
    }

    private static @Nullable Text whom(
            RequestList.Row row, Map<UUID, String> names) {
        if (row.resident() != null) {
            return Names.of(names, row.resident());
        }
        return row.fundName() == null ? null : Text.plain(row.fundName());
    }
}
