package dk.betroet.office.custody.count;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.export.ListAnswer;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.reference.Names;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.EmptyView;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.SmallList;
import dk.betroet.office.platform.web.view.SmallList.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The counts of a unit's cash, newest first; those with an open difference on demand. */
@Controller
class CountsPage {

    private static final String PATH = "/counts";
    private static final String WHICH = "which";
    private static final String PLACE = "place";
    private static final String TOLD = "told";
    private static final List<String> STATES = List.of("all", "open", "settled");
    private static final List<String> SORTS = List.of("-date", PLACE, "difference", "counter");

    private final Database database;
    private final CashCounts counts;
    private final KeptPlaces places;
    private final Persons persons;
    private final Wording wording;

    CountsPage(Database database, CashCounts counts, KeptPlaces places, Persons persons,
            Wording wording) {
        this.database = database;
        this.counts = counts;
        this.places = places;
        this.persons = persons;
        this.wording = wording;
    }

    /** The way to it. */
    @Component
    static class Way implements Navigation {

        private static final int ORDER = 450;

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            return visit.seesUnit()
                    ? List.of(Item.of(ORDER, "custody.counts.title", visit.path(PATH)))
                    : List.of();
        }
    }

    private record Shown(List<CashCount> counts, Map<UUID, String> places,
            Map<UUID, String> people) {

        String place(CashCount count) {
            return places.getOrDefault(count.place(), "—");
        }

        String counter(CashCount count) {
            return people.getOrDefault(count.counter(), "—");
        }
    }

    @GetMapping("/u/{slug}/counts")
    String show(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListQuery query = query(visit, parameters);
        Shown shown = shown(visit, query);
        PageView page = PageView.titled(Text.of("custody.counts.title"))
                .withLead(Text.of("custody.counts.lead"))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())));
        model.addAttribute("page", visit.is(Role.EMPLOYEES)
                ? page.withActions(LinkView.to(
                        visit.path("/custody/count"), Text.of("custody.count.title")))
                : page);
        model.addAttribute("list", new SmallList<>(columns(visit, shown), shown.counts()).view(
                Text.of("custody.counts.caption"), query, filters(query, shown),
                EmptyView.of(Text.of("custody.counts.none"))));
        return "frame/list";
    }

    @GetMapping("/u/{slug}/counts.{format:csv|xlsx}")
    ResponseEntity<StreamingResponseBody> take(Visit visit, @PathVariable String format,
            @RequestParam Map<String, String> parameters) {
        ListQuery query = query(visit, parameters);
        Shown shown = shown(visit, query);
        return ListAnswer.of(new SmallList<>(columns(visit, shown), shown.counts())
                .file(Text.of("custody.counts.title"), query), format, wording.current());
    }

    private static ListQuery query(Visit visit, Map<String, String> parameters) {
        return ListQuery.read(
                visit.path(PATH), parameters, List.of(WHICH, PLACE, TOLD), SORTS);
    }

    private Shown shown(Visit visit, ListQuery query) {
        visit.mustSeeUnit();
        return database.read(visit.tenant(), sql -> {
            Map<UUID, String> names = new HashMap<>();
            for (KeptPlace place : places.in(sql, visit.unit().id())) {
                names.put(place.id(), place.name());
            }
            List<CashCount> fitting = counts.in(sql, visit.unit().id()).stream()
                    .filter(count -> fits(count, query))
                    .toList();
            return new Shown(fitting, names, persons.names(sql,
                    fitting.stream().map(CashCount::counter).distinct().toList()));
        });
    }

    private static boolean fits(CashCount count, ListQuery query) {
        boolean state = switch (query.filter(WHICH)) {
            case "open" -> count.isOpen();
            case "settled" -> !count.isOpen();
            default -> true;
        };
        boolean place = query.filter(PLACE).isEmpty()
                || query.filter(PLACE).equals(count.place().toString());
        boolean told = query.filter(TOLD).isEmpty()
                || query.filter(TOLD).equals(Boolean.toString(count.announced()));
        return state && place && told;
    }

    private static List<Column<CashCount>> columns(Visit visit, Shown shown) {
        Comparator<CashCount> byDate = Comparator.comparing(CashCount::on);
        return List.of(
                Column.sorted(PLACE, Text.of("custody.counts.place"),
                        count -> Cell.link(visit.path(PATH + "/" + count.id()),
                                Text.plain(shown.place(count))),
                        Comparator.comparing(shown::place, Names.danish()).thenComparing(byDate)),
                Column.sorted("date", Text.of("custody.counts.date"),
                        count -> Cell.of(count.on()), byDate),
                new Column<>(ColumnView.numeric("counted", Text.of("custody.counts.counted")),
                        count -> Cell.of(count.counted()), null),
                new Column<>(ColumnView.numeric("booked", Text.of("custody.counts.booked")),
                        count -> Cell.of(count.booked()), null),
                Column.amounts("difference", Text.of("custody.counts.difference"),
                        count -> Cell.of(difference(count)),
                        Comparator.comparing(CountsPage::difference)),
                Column.sorted("counter", Text.of("custody.counts.counter"),
                        count -> Cell.of(shown.counter(count)),
                        Comparator.comparing(shown::counter, Names.danish())),
                Column.of(TOLD, Text.of("custody.counts.announced"),
                        count -> Cell.of(CountViews.announced(count))),
                Column.of("status", Text.of("custody.counts.status"),
                        count -> Cell.of(CountViews.status(count))));
    }

    /** What the count itself was off by, whatever a recount said later. */
    private static Money difference(CashCount count) {
        return count.counted().minus(count.booked());
    }

    private static List<FieldView> filters(ListQuery query, Shown shown) {
        List<OptionView> kept = new ArrayList<>(
                List.of(OptionView.of("", Text.of("custody.counts.every-place"))));
        shown.places().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Names.danish()))
                .forEach(place -> kept.add(
                        OptionView.of(place.getKey().toString(), Text.plain(place.getValue()))));
        List<OptionView> states = STATES.stream()
                .map(state -> OptionView.of(state, Text.of("custody.counts.which." + state)))
                .toList();
        List<OptionView> told = Stream.of("", "true", "false")
                .map(value -> OptionView.of(value, Text.of(value.isEmpty()
                        ? "custody.counts.told-or-not" : "custody.counts.announced." + value)))
                .toList();
        return List.of(
                select(WHICH, "custody.counts.which", states, query)
                        .withValue(query.filter(WHICH).isEmpty()
                                ? STATES.getFirst() : query.filter(WHICH)),
                select(PLACE, "custody.counts.place", kept, query),
                select(TOLD, "custody.counts.announced", told, query));
    }

    private static FieldView select(
            String name, String label, List<OptionView> options, ListQuery query) {
        return FieldView.of(name, FieldKind.SELECT, Text.of(label))
                .optional()
                .withOptions(options)
                .withValue(query.filter(name));
    }
}
