package dk.betroet.office.oversight.incident;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.api.Call;
import dk.betroet.office.platform.api.DescribedReads;
import dk.betroet.office.platform.api.JsonParts;
import dk.betroet.office.platform.api.Page;
import dk.betroet.office.platform.desk.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Incidents for programs: what their pages show, to those that the pages let in. A suspicion is not
 * there for whom it is about, neither in the list nor by its identity.
 */
@RestController
@RequestMapping("/api/v1/units/{slug}/incidents")
class IncidentsApi implements DescribedReads {

    private final IncidentDesk desk;
    private final Call call;

    IncidentsApi(IncidentDesk desk, Call call) {
        this.desk = desk;
        this.call = call;
    }

    @Override
    public List<String> addresses() {
        return List.of("incidents", "incidents/{id}");
    }

    @GetMapping
    Map<String, Object> list(Visit visit, @RequestParam(defaultValue = "open") String which,
            HttpServletRequest request) {
        call.needsUnit(visit, request);
        List<Incident> seen = desk.read(visit, sql -> desk.seen(visit, sql).stream()
                .filter(one -> which.equals("all") || one.isOpen() != which.equals("closed"))
                .toList());
        return Page.of(seen, Incident::id, request, call)
                .answer("incidents", IncidentsApi::json);
    }

    @GetMapping("/{id}")
    Map<String, Object> one(Visit visit, @PathVariable UUID id, HttpServletRequest request) {
        call.needs(visit.caller(), Caller.Scope.READ, request);
        record Found(Incident incident, Optional<UUID> resident, Map<String, Object> json) {}
        Found found = desk.read(visit, sql -> desk.find(visit, sql, id).map(incident -> new Found(
                        incident, Optional.ofNullable(desk.resident(sql, incident)),
                        whole(sql, incident))))
                .orElseThrow(() -> call.notFound(request));
        desk.note(visit, found.incident(), found.resident());
        return found.json();
    }

    private static Map<String, Object> json(Incident incident) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", incident.id());
        json.put("kind", incident.kind().id());
        json.put("open", incident.isOpen());
        json.put("happenedOn", incident.happenedOn().toString());
        json.put("reportedBy", incident.reporter());
        json.put("reportedAt", incident.reportedAt().toString());
        JsonParts.put(json, "fund", incident.fund());
        JsonParts.put(json, "place", incident.place());
        JsonParts.put(json, "follows", incident.follows());
        JsonParts.put(json, "amount",
                incident.amount().isZero() ? null : incident.amount().toOere());
        JsonParts.put(json, "waitsFor", IncidentDesk.next(incident).map(Step::id).orElse(null));
        return json;
    }

    private Map<String, Object> whole(JdbcClient sql, Incident incident) {
        Map<String, Object> json = json(incident);
        json.put("suspects", incident.suspects().stream().sorted().toList());
        JsonParts.put(json, "words", desk.told(sql, incident.fact()));
        json.put("steps", incident.taken().stream().map(taken -> step(sql, taken)).toList());
        incident.ending().ifPresent(ending -> {
            Map<String, Object> end = new LinkedHashMap<>();
            end.put("outcome", ending.outcome());
            end.put("amount", ending.amount().toOere());
            end.put("compensation", ending.compensation().toOere());
            JsonParts.put(end, "voucher", ending.voucher());
            json.put("ending", end);
        });
        json.put("files", desk.files(sql, incident));
        return json;
    }

    private Map<String, Object> step(JdbcClient sql, Incident.Taken taken) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("step", taken.step());
        step.put("on", taken.on().toString());
        step.put("by", taken.by());
        step.put("capacity", taken.capacity());
        JsonParts.put(step, "words", desk.told(sql, taken.fact()));
        return step;
    }
}
