package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.web.NotHere;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Opens a file that proves something, for those who may look into it. */
@Controller
class EvidencePage {

    private final EvidenceStore store;
    private final Database database;
    private final ReadLog readLog;
    private final EvidenceRight right;

    EvidencePage(EvidenceStore store, Database database, ReadLog readLog, EvidenceRight right) {
        this.store = store;
        this.database = database;
        this.readLog = readLog;
        this.right = right;
    }

    /** A file and the residents it concerns. */
    private record Found(EvidenceStore.Opened file, Set<UUID> residents) {}

    @GetMapping("/u/{slug}/evidence/{id:[0-9a-f-]{36}}")
    ResponseEntity<byte[]> open(Visit visit, @PathVariable UUID id) {
        Found found = database.read(visit.tenant(), sql -> find(visit, id, sql))
                .orElseThrow(NotHere::new);
        if (!found.residents().isEmpty()) {
            readLog.note(visit.caller(), found.residents(), visit.unit().id(),
                    "operation.evidence", visit.why());
        }
        return FileAnswer.of(found.file(), id);
    }

    private Optional<Found> find(Visit visit, UUID id, JdbcClient sql) {
        return right.opens(visit, id, sql)
                ? store.open(sql, visit.unit().id(), id)
                        .map(file -> new Found(file, EvidenceRight.residents(visit, id, sql)))
                : Optional.empty();
    }
}
