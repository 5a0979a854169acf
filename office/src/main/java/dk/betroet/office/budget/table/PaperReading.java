package dk.betroet.office.budget.table;

import dk.betroet.accounts.read.AccountsFile;
import dk.betroet.office.platform.evidence.EvidenceStore;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers that were uploaded, read as documents. */
@Component
class PaperReading {

    private final EvidenceStore evidence;

    PaperReading(EvidenceStore evidence) {
        this.evidence = evidence;
    }

    /**
     * Reads a paper.
     *
     * @param name what it is called; places name it
     * @return empty when the file is gone
     */
    Optional<AccountsFile.Outcome> read(JdbcClient sql, UUID unit, UUID file, String name) {
        return evidence.open(sql, unit, file)
                .map(opened -> AccountsFile.read(name, opened.bytes()));
    }
}
