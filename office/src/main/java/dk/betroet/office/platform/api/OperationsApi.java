package dk.betroet.office.platform.api;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operation.Ask;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Scalars;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.operationpage.RequestDesk;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Acts: operations, what a waiting request lacks, and the files that prove something. */
@RestController
@RequestMapping("/api/v1/units/{slug}")
class OperationsApi {

    private final WritePath writePath;
    private final RequestDesk requests;
    private final EvidenceStore evidence;
    private final Database database;
    private final Answers answers;
    private final Call call;

    OperationsApi(WritePath writePath, RequestDesk requests, EvidenceStore evidence,
            Database database, Answers answers, Call call) {
        this.writePath = writePath;
        this.requests = requests;
        this.evidence = evidence;
        this.database = database;
        this.answers = answers;
        this.call = call;
    }

    @PostMapping("/operations/{name}")
    ResponseEntity<Object> ask(Visit visit, @PathVariable String name,
            @RequestParam(defaultValue = "false") boolean dryRun, HttpServletRequest request) {
        call.needs(visit.caller(), dryRun ? Caller.Scope.ASK : Caller.Scope.ACT, request);
        Optional<String> key = call.key(request);
        Outcome outcome = writePath.submit(new Ask(visit.caller(), visit.unit().id(), name,
                call.body(request), Scalars.PLAIN, key, dryRun));
        return answers.of(outcome, call.words(request));
    }

    @PostMapping("/requests/{id}/sign")
    ResponseEntity<Object> sign(Visit visit, @PathVariable UUID id, HttpServletRequest request) {
        call.needs(visit.caller(), Caller.Scope.ACT, request);
        return answers.of(requests.sign(visit, id), call.words(request));
    }

    @PostMapping("/requests/{id}/withdraw")
    ResponseEntity<Object> withdraw(
            Visit visit, @PathVariable UUID id, HttpServletRequest request) {
        call.needs(visit.caller(), Caller.Scope.ACT, request);
        Outcome outcome = requests.withdraw(visit, id);
        return outcome instanceof Outcome.Answer
                ? ResponseEntity.ok(new TreeMap<>(Map.of("request", id, "status", "withdrawn")))
                : answers.of(outcome, call.words(request));
    }

    @PostMapping("/requests/{id}/approve")
    ResponseEntity<Object> approve(
            Visit visit, @PathVariable UUID id, HttpServletRequest request) {
        call.needs(visit.caller(), Caller.Scope.ACT, request);
        String reason = text(call.body(request), "reason", Note.LENGTH_MAX, request);
        return answers.of(requests.approve(visit, id, new Note(reason)), call.words(request));
    }

    @PostMapping("/requests/{id}/papers")
    ResponseEntity<Object> attach(
            Visit visit, @PathVariable UUID id, HttpServletRequest request) {
        call.needs(visit.caller(), Caller.Scope.ACT, request);
        Map<String, Object> body = call.body(request);
        String kind = text(body, "kind", 60, request);
        UUID file = identity(text(body, "evidence", 36, request));
        boolean known = file != null && database.read(visit.tenant(), sql -> sql
                .sql("select 1 from evidence where unit_id = ? and evidence_id = ?")
                .params(visit.unit().id(), file)
                .query(Integer.class)
                .optional()
                .isPresent());
        if (!known) {
            throw new Stop(wrong("evidence", "reference_unknown", request));
        }
        return answers.of(requests.attach(visit, id, kind, new EvidenceId(file)),
                call.words(request));
    }

    /**
     * Keeps a file for a command to name; sealed under the person's key when one is given.
     *
     * @param from what the command's field takes besides photos and PDF: {@code table} or
     *     {@code bank-file}
     */
    @PostMapping("/evidence")
    ResponseEntity<Object> keep(Visit visit,
            @RequestParam(required = false) @Nullable UUID fund,
            @RequestParam(defaultValue = "") String from, HttpServletRequest request) {
        call.needs(visit.caller(), Caller.Scope.ACT, request);
        if (!visit.is(Role.EMPLOYEES)) {
            throw new Stop(Problem.of(404, "not_found", call.words(request).key("api.not_found")));
        }
        byte[] bytes = file(request);
        EvidenceStore.Received received = database.write(visit.tenant(), sql -> {
            UUID subject = fund == null ? visit.unit().id() : sql.sql("""
                    select coalesce(person_id, unit_id) from fund
                    where unit_id = ? and fund_id = ?""")
                    .params(visit.unit().id(), fund)
                    .query(UUID.class)
                    .optional()
                    .orElse(visit.unit().id());
            return evidence.receive(writePath.context(
                    visit.caller(), visit.unit().id(), sql), subject, bytes, from);
        });
        return switch (received) {
            case EvidenceStore.Received.Refused(String code) when code.equals("file_too_large") ->
                    Problem.of(413, code, call.words(request).key("input." + code));
            case EvidenceStore.Received.Refused(String code) ->
                    Problem.of(422, code, call.words(request).key("input." + code));
            case EvidenceStore.Received.Kept(EvidenceStore.Stored stored) -> {
                Sha256 hash = stored.hash();
                yield ResponseEntity.status(201).body(new TreeMap<>(Map.of(
                        "evidence", stored.id().value(), "sha256", hash.toString(),
                        "mediaType", stored.kind().mediaType(), "size", stored.size())));
            }
        };
    }

    private static byte[] file(HttpServletRequest request) {
        try {
            return request.getInputStream().readNBytes(EvidenceStore.SIZE_MAX + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("the file broke off", e);
        }
    }

    private String text(
            Map<String, Object> body, String name, int max, HttpServletRequest request) {
        if (!(body.get(name) instanceof String text) || text.isBlank()) {
            throw new Stop(wrong(name, "field_missing", request));
        }
        if (text.length() > max) {
            throw new Stop(wrong(name, "text_too_long", request, (long) max));
        }
        return text.strip();
    }

    private ResponseEntity<Object> wrong(
            String field, String code, HttpServletRequest request, Object... arguments) {
        Words words = call.words(request);
        return Problem.of(422, "invalid", words.key("api.invalid"), Map.of("errors",
                List.of(new TreeMap<>(Map.of("field", field, "code", code,
                        "message", words.key("input." + code, arguments))))));
    }

    private static @Nullable UUID identity(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
