package dk.betroet.office.oversight.inspection;

import dk.betroet.office.platform.api.Call;
import dk.betroet.office.platform.api.DescribedReads;
import dk.betroet.office.platform.api.Page;
import dk.betroet.office.platform.desk.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Inspections and supervisions for programs: what their pages show, to those that the pages let in.
 * An inspection is not there for the unit before it is released.
 */
@RestController
@RequestMapping("/api/v1/units/{slug}")
class InspectionsApi implements DescribedReads {

    private final InspectionDesk desk;
    private final Inspections inspections;
    private final Supervisions supervisions;
    private final Call call;

    InspectionsApi(InspectionDesk desk, Inspections inspections, Supervisions supervisions,
            Call call) {
        this.desk = desk;
        this.inspections = inspections;
        this.supervisions = supervisions;
        this.call = call;
    }

    @Override
    public List<String> addresses() {
        return List.of("inspections", "inspections/{id}", "supervisions", "supervisions/{id}");
    }

    @GetMapping("/inspections")
    Map<String, Object> list(Visit visit, @RequestParam(defaultValue = "all") String which,
            HttpServletRequest request) {
        List<Inspection> seen = read(visit, request, sql ->
                inspections.in(sql, visit.unit().id()).stream()
                        .filter(one -> which.equals("all")
                                || one.release().isEmpty() == which.equals("open"))
                        .toList());
        return Page.of(seen, Inspection::id, request, call)
                .answer("inspections", InspectionsApi::json);
    }

    @GetMapping("/inspections/{id}")
    Map<String, Object> one(Visit visit, @PathVariable UUID id, HttpServletRequest request) {
        record Found(Inspection inspection, List<UUID> residents, Map<String, Object> json) {}
        Found found = read(visit, request, sql ->
                inspections.find(sql, visit.unit().id(), id).map(one -> new Found(one,
                        desk.items(visit, sql, one).stream().map(InspectionDesk.Item::resident)
                                .filter(Objects::nonNull).toList(),
                        whole(sql, one))))
                .orElseThrow(() -> call.notFound(request));
        desk.note(visit, found.inspection(), found.residents());
        return found.json();
    }

    @GetMapping("/supervisions")
    Map<String, Object> supervisions(Visit visit, HttpServletRequest request) {
        return Page.of(read(visit, request, sql -> supervisions.in(sql, visit.unit().id())),
                Supervisions.Supervision::id, request, call)
                .answer("supervisions", InspectionsApi::json);
    }

    @GetMapping("/supervisions/{id}")
    Map<String, Object> supervision(
            Visit visit, @PathVariable UUID id, HttpServletRequest request) {
        return read(visit, request, sql -> supervisions.find(sql, visit.unit().id(), id)
                .map(one -> {
                    Map<String, Object> json = json(one);
                    desk.words(sql, one.fact()).ifPresent(words -> json.put("words", words));
                    List<String> words = desk.points(sql, one.fact());
                    List<Map<String, Object>> points = new ArrayList<>();
                    for (int i = 0; i < one.due().size(); i++) {
                        points.add(Map.of("number", i + 1, "words", words.get(i),
                                "due", one.due().get(i).toString()));
                    }
                    json.put("points", points);
                    return json;
                }))
                .orElseThrow(() -> call.notFound(request));
    }

    /** Reads what stands in the oversight book, for whoever sees the unit. */
    private <T> T read(Visit visit, HttpServletRequest request, Function<JdbcClient, T> work) {
        call.needsUnit(visit, request);
        return desk.read(visit, work);
    }

    private static Map<String, Object> json(Inspection inspection) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", inspection.id());
        json.put("of", inspection.drawnOf().id());
        json.put("begunOn", inspection.begunOn().toString());
        json.put("from", inspection.from().toString());
        json.put("through", inspection.through().toString());
        json.put("inspector", inspection.inspector());
        inspection.release().ifPresent(
                release -> json.put("releasedOn", release.on().toString()));
        return json;
    }

    private static Map<String, Object> json(Supervisions.Supervision supervision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", supervision.id());
        json.put("heldOn", supervision.heldOn().toString());
        json.put("by", supervision.by());
        json.put("fact", supervision.fact());
        json.put("due", supervision.due().stream().map(Object::toString).toList());
        return json;
    }

    private Map<String, Object> whole(JdbcClient sql, Inspection inspection) {
        Map<String, Object> json = json(inspection);
        json.put("seed", inspection.seed());
        json.put("population", inspection.population());
        List<Map<String, Object>> sample = new ArrayList<>();
        for (int i = 0; i < inspection.items().size(); i++) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("number", i + 1);
            item.put(inspection.drawnOf() == Inspection.Of.RESIDENTS ? "fund" : "fact",
                    inspection.items().get(i));
            Optional<Inspection.Entry> note = inspection.note(i + 1);
            note.map(Inspection.Entry::inOrder).ifPresent(well -> item.put("inOrder", well));
            note.flatMap(entry -> desk.words(sql, entry.fact()))
                    .ifPresent(words -> item.put("words", words));
            sample.add(item);
        }
        json.put("sample", sample);
        json.put("said", inspection.entries().stream()
                .filter(entry -> entry.kind() != Inspection.Kind.NOTE)
                .map(entry -> said(sql, entry))
                .toList());
        return json;
    }

    private Map<String, Object> said(JdbcClient sql, Inspection.Entry entry) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("kind", entry.kind().id());
        said.put("by", entry.by());
        said.put("on", entry.on().toString());
        desk.words(sql, entry.fact()).ifPresent(words -> said.put("words", words));
        return said;
    }
}
