package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.evidence.FileKind;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Opens a file that proves something. It is sent as exactly the kind its bytes were recognised as,
 * is nobody's page and runs nothing; what a browser cannot show is downloaded.
 */
@Controller
class EvidencePage {

    /** For pictures: nothing of ours, nothing of others, no scripts. */
    private static final String PICTURE_POLICY = "default-src 'none'; img-src 'self'; sandbox";

    /** A browser's own PDF reader does not open in a sandbox; it runs none of our pages' rights. */
    private static final String PDF_POLICY =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline';"
                    + " frame-ancestors 'none'";

    private static final String UNNAMED = "bilag-";

    private final EvidenceStore store;
    private final Database database;
    private final ReadLog readLog;

    EvidencePage(EvidenceStore store, Database database, ReadLog readLog) {
        this.store = store;
        this.database = database;
        this.readLog = readLog;
    }

    /** A file and the residents it concerns. */
    private record Found(EvidenceStore.Opened file, Set<UUID> residents) {}

    @GetMapping("/u/{slug}/evidence/{id:[0-9a-f-]{36}}")
    ResponseEntity<byte[]> open(Visit visit, @PathVariable UUID id) {
        Found found = database.read(visit.tenant(), sql -> find(visit, id, sql))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!found.residents().isEmpty()) {
            readLog.note(visit.caller(), found.residents(), visit.unit().id(),
                    "operation.evidence", visit.why());
        }
        FileKind kind = found.file().kind();
        String name = UNNAMED + id.toString().substring(24) + "." + kind.extension();
        boolean taken = kind == FileKind.HEIC || kind == FileKind.XLSX || kind == FileKind.DOCX
                || kind.isTakenIn(FileKind.BANK_FILE);
        ContentDisposition disposition = taken
                ? ContentDisposition.attachment().filename(name).build()
                : ContentDisposition.inline().filename(name).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kind.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy",
                        kind == FileKind.PDF ? PDF_POLICY : PICTURE_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(found.file().bytes());
    }

    /** Whether the visitor may look into a file: who sees the unit, or only theirs is in it. */
    static boolean opens(Visit visit, UUID id, JdbcClient sql) {
        return opens(visit, residents(visit, id, sql));
    }

    private static boolean opens(Visit visit, Set<UUID> residents) {
        return visit.seesUnit()
                || residents.size() == 1 && residents.stream().allMatch(visit.caller()::tiedTo);
    }

    private Optional<Found> find(Visit visit, UUID id, JdbcClient sql) {
        Set<UUID> residents = residents(visit, id, sql);
        return opens(visit, residents)
                ? store.open(sql, visit.unit().id(), id).map(file -> new Found(file, residents))
                : Optional.empty();
    }

    /** Whose key seals it, and whom the facts and requests are about that it is attached to. */
    private static Set<UUID> residents(Visit visit, UUID id, JdbcClient sql) {
        return new HashSet<>(sql.sql("""
                select e.key_id from evidence e
                where e.unit_id = :unit and e.evidence_id = :id and e.key_id <> e.unit_id
                union
                select u.person_id from fact_evidence a
                join line l on l.unit_id = a.unit_id and l.sequence = a.sequence
                join fund u on u.fund_id = l.fund_id
                where a.unit_id = :unit and a.evidence_id = :id and u.person_id is not null""")
                .param("unit", visit.unit().id())
                .param("id", id)
                .query(UUID.class)
                .list());
    }
}
