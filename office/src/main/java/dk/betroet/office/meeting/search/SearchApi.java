package dk.betroet.office.meeting.search;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.casework.Onlooker;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.api.Call;
import dk.betroet.office.platform.api.DescribedReads;
import dk.betroet.office.platform.api.Page;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.FieldSpec;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same search for programs: what its page finds, to those whom the page lets in. */
@RestController
@RequestMapping("/api/v1/units/{slug}/search")
class SearchApi implements DescribedReads {

    private final MeetingDesk desk;
    private final Database database;
    private final Search search;
    private final Call call;

    SearchApi(MeetingDesk desk, Database database, Search search, Call call) {
        this.desk = desk;
        this.database = database;
        this.search = search;
        this.call = call;
    }

    @Override
    public List<String> addresses() {
        return List.of("search");
    }

    @GetMapping
    Map<String, Object> list(Visit visit, @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        call.needs(visit.caller(), Caller.Scope.READ, request);
        if (!MeetingDesk.comesIn(visit)) {
            throw call.notFound(request);
        }
        Asked asked = Asked.of(parameters);
        UUID unit = visit.unit().id();
        return database.read(visit.tenant(), sql -> {
            Search.Matches found = search.find(sql,
                    Onlooker.of(sql, visit.caller(), unit, desk.today()), unit, asked);
            Page<Search.Match> page =
                    Page.of(found.all(), Search.Match::ref, request, call);
            Map<UUID, Hit> shown = search.show(sql, unit, asked, page.rows()).stream()
                    .collect(Collectors.toMap(Hit::ref, Function.identity()));
            Map<String, Object> body = new LinkedHashMap<>(
                    page.answer("hits", match -> json(shown.get(match.ref()))));
            body.put("found", found.all().size());
            body.put("more", found.more());
            return body;
        });
    }

    private static Map<String, Object> json(Hit hit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", FieldSpec.choiceId(hit.kind()));
        json.put("id", hit.ref());
        json.put(hit.kind() == Asked.Kind.ITEM ? "meeting" : "case", hit.page());
        json.put("number", hit.year() + "-" + hit.number());
        json.put("on", hit.on().toString());
        json.put("bodies", hit.bodies());
        hit.outcome().ifPresent(outcome -> json.put("outcome", FieldSpec.choiceId(outcome)));
        json.put("heading", text(hit.heading()));
        json.put("words", text(hit.words()));
        return json;
    }

    private static String text(List<Hit.Piece> pieces) {
        return pieces.stream().map(Hit.Piece::text).collect(Collectors.joining());
    }
}
