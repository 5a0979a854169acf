package dk.betroet.office.meeting.search;

import dk.betroet.kernel.decision.Outcome;
import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.meeting.casework.Onlooker;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.EmptyView;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.ListView;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.PageView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is found in a unit, by words and by where it stands; without any of them the newest. */
@Controller
class SearchPage {

    private static final int ORDER = 334;

    private final MeetingDesk desk;
    private final Database database;
    private final Search search;
    private final Bodies bodies;

    SearchPage(MeetingDesk desk, Database database, Search search, Bodies bodies) {
        this.desk = desk;
        this.database = database;
        this.search = search;
        this.bodies = bodies;
    }

    /** The way to the search. */
    @Component
    static class SearchPlace implements Navigation {

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            return SecretariatWork.KINDS.contains(visit.unit().kind())
                    && MeetingDesk.comesIn(visit)
                    ? List.of(Item.of(ORDER, "search.title", visit.path("/search"))) : List.of();
        }
    }

    /**
     * A hit as it is drawn.
     *
     * @param told what it is, whose and when, in a line
     */
    record HitView(String href, List<Hit.Piece> heading, Text told, List<Hit.Piece> words) {}

    @GetMapping("/u/{slug}/search")
    String show(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        desk.letIn(visit);
        ListQuery query = ListQuery.read(
                visit.path("/search"), parameters, Asked.NAMES, List.of("-fit"));
        Asked asked = Asked.of(query.filters());
        return database.read(visit.tenant(), sql -> {
            UUID unit = visit.unit().id();
            Onlooker reader = Onlooker.of(sql, visit.caller(), unit, desk.today());
            List<Body> known = bodies.in(sql, unit, desk.today());
            Search.Matches found = search.find(sql, reader, unit, asked);
            List<Search.Match> part = found.all().stream().skip(query.offset())
                    .limit(ListQuery.PAGE_SIZE).toList();
            Map<UUID, Body> byId = known.stream()
                    .collect(Collectors.toMap(Body::id, Function.identity()));
            List<HitView> hits = search.show(sql, unit, asked, part).stream()
                    .map(hit -> view(visit, hit, byId)).toList();
            List<LinkView> named = query.page() > 1 ? List.of()
                    : search.bodies(sql, unit, asked).stream().filter(byId::containsKey)
                            .map(body -> LinkView.to(visit.path("/bodies/" + body),
                                    Text.plain(byId.get(body).name()))).toList();
            model.addAttribute("page", PageView.titled(Text.of("search.title"))
                    .withLead(Text.of("search.lead")));
            model.addAttribute("fields", fields(sql, unit, asked, known));
            model.addAttribute("count", count(asked, found, named.size()));
            model.addAttribute("bodies", named);
            model.addAttribute("meant", found.all().isEmpty() && named.isEmpty()
                    ? meant(visit, sql, reader, asked) : null);
            model.addAttribute("hits", hits);
            model.addAttribute("list", new ListView(Text.of("search.title"), List.of(), List.of(),
                    query, List.of(), found.all().size(), false,
                    EmptyView.of(Text.of("search.none"))));
            return "meeting/search";
        });
    }

    private static Text count(Asked asked, Search.Matches found, int bodies) {
        long hits = found.all().size() + (long) bodies;
        if (found.more()) {
            return Text.of(asked.hasWords() ? "search.newest-weighed" : "search.newest", hits);
        }
        return hits == 0 ? Text.of("search.none") : Text.of("search.found", hits);
    }

    private @Nullable LinkView meant(Visit visit, JdbcClient sql, Onlooker reader, Asked asked) {
        return search.meant(sql, reader, visit.unit().id(), asked).map(words -> LinkView.to(
                visit.path("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)),
                Text.plain(words))).orElse(null);
    }

    private static HitView view(Visit visit, Hit hit, Map<UUID, Body> bodies) {
        String number = hit.year() + "-" + hit.number();
        String names = hit.bodies().stream().filter(bodies::containsKey)
                .map(body -> bodies.get(body).shortName()).sorted()
                .collect(Collectors.joining(", "));
        Text told = switch (hit.kind()) {
            case CASE -> names.isEmpty() ? Text.of("search.hit.case", number, hit.on())
                    : Text.of("search.hit.case-at", number, hit.on(), names);
            case DECISION -> Text.of("search.hit.decision", names, number, hit.on(),
                    hit.outcome().map(SearchPage::word).orElseGet(() -> Text.plain("")));
            case ITEM -> Text.of("search.hit.item", names, hit.on(), hit.number());
            case ATTACHMENT -> Text.of("search.hit.attachment", hit.number(), hit.on());
        };
        return new HitView(visit.path(switch (hit.kind()) {
            case CASE, ATTACHMENT -> "/cases/" + hit.page();
            case DECISION -> "/decisions/" + hit.ref();
            case ITEM -> "/meetings/" + hit.page();
        }), hit.heading(), told, hit.words());
    }

    private static Text word(Outcome outcome) {
        return Text.of("choice.outcome." + FieldSpec.choiceId(outcome));
    }

    private List<FieldView> fields(JdbcClient sql, UUID unit, Asked asked, List<Body> known) {
        List<FieldView> fields = new ArrayList<>();
        fields.add(FieldView.of("q", FieldKind.TEXT, Text.of("search.words"))
                .withHint(Text.of("search.words-hint")).withValue(asked.words())
                .withLimit("maxlength", "100"));
        fields.add(choice("kind", Arrays.stream(Asked.Kind.values()).map(kind -> OptionView.of(
                FieldSpec.choiceId(kind), Text.of("search.kind." + FieldSpec.choiceId(kind))))
                .toList(), asked.kind().map(FieldSpec::choiceId).orElse("")));
        fields.add(choice("body", known.stream().map(body -> OptionView.of(
                body.id().toString(), Text.plain(body.shortName()))).toList(),
                asked.body().map(UUID::toString).orElse("")));
        int last = desk.today().getYear() + 1;
        int first = known.stream().mapToInt(body -> body.foundedOn().getYear()).min()
                .orElse(last);
        fields.add(choice("year", IntStream.rangeClosed(0, Math.max(0, last - first))
                .mapToObj(back -> String.valueOf(last - back))
                .map(year -> OptionView.of(year, Text.plain(year))).toList(),
                asked.year().map(String::valueOf).orElse("")));
        fields.add(choice("outcome", Arrays.stream(Outcome.values()).map(outcome -> OptionView.of(
                FieldSpec.choiceId(outcome), word(outcome))).toList(),
                asked.outcome().map(FieldSpec::choiceId).orElse("")));
        fields.add(choice("municipality", search.municipalities(sql, unit).stream()
                .map(name -> OptionView.of(name, Text.plain(name))).toList(),
                asked.municipality()));
        fields.add(FieldView.of("kle", FieldKind.TEXT, Text.of("search.kle"))
                .withHint(Text.of("search.kle-hint")).optional().withValue(asked.kle())
                .withLimit("maxlength", "12"));
        return fields;
    }

    private static FieldView choice(String name, List<OptionView> options, String value) {
        List<OptionView> all = new ArrayList<>();
        all.add(OptionView.of("", Text.of("search.any")));
        all.addAll(options);
        return FieldView.of(name, FieldKind.SELECT, Text.of("search." + name))
                .withOptions(all).withValue(value);
    }
}
