package dk.betroet.office.oversight.incident;

import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * One incident with what has been done about it, and its files. For who is not let in, the answer
 * is the same as for an incident that does not exist.
 */
@Controller
class IncidentPage {

    private static final String ID = "{id:[0-9a-f-]{36}}";

    private final IncidentDesk desk;
    private final IncidentViews views;

    IncidentPage(IncidentDesk desk, IncidentViews views) {
        this.desk = desk;
        this.views = views;
    }

    /** Where an incident is read, from what an operation made or changed. */
    static String path(Outcome.Done done) {
        return "/incidents/" + done.result().get("incident");
    }

    @GetMapping("/u/{slug}/incidents/" + ID)
    String show(Visit visit, @PathVariable UUID id, Model model) {
        IncidentViews.Shown shown = desk.read(visit, sql -> desk.find(visit, sql, id)
                        .map(incident -> views.show(visit, sql, incident)))
                .orElseThrow(NotHere::new);
        desk.note(visit, shown.incident(), shown.resident());
        model.addAttribute("page", PageView.titled(IncidentsPage.kind(shown.incident()))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())),
                        LinkView.to(visit.path("/incidents"),
                                Text.of("oversight.incidents.title")))
                .withActions(shown.actions().toArray(LinkView[]::new)));
        model.addAttribute("shown", shown);
        return "oversight/incident";
    }

    @GetMapping("/u/{slug}/incidents/" + ID + "/files/{file:[0-9a-f-]{36}}")
    ResponseEntity<byte[]> file(Visit visit, @PathVariable UUID id, @PathVariable UUID file) {
        record Found(Incident incident, Optional<UUID> resident, EvidenceStore.Opened file) {}
        Found found = desk.read(visit, sql -> desk.find(visit, sql, id)
                        .flatMap(incident -> desk.file(visit, sql, incident, file)
                                .map(opened -> new Found(incident, Optional.ofNullable(
                                        desk.resident(sql, incident)), opened))))
                .orElseThrow(NotHere::new);
        desk.note(visit, found.incident(), found.resident());
        String name = "bilag-" + file.toString().substring(24) + "."
                + found.file().kind().extension();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.file().kind().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(found.file().bytes());
    }
}
