package dk.betroet.office.platform.reference;

import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Files that were uploaded in the unit; none are offered, they are uploaded with the form. {@code
 * from}: {@link FileKind#BANK_FILE}, or empty for photos and PDF.
 */
@Component
class EvidenceReference implements Reference<EvidenceId> {

    private final EvidenceStore files;

    EvidenceReference(EvidenceStore files) {
        this.files = files;
    }

    @Override
    public Class<EvidenceId> type() {
        return EvidenceId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return List.of();
    }

    @Override
    public Optional<String> label(Context context, EvidenceId id) {
        return context.sql()
                .sql("select left(encode(sha256, 'hex'), 12) from evidence "
                        + "where unit_id = ? and evidence_id = ?")
                .params(context.unit(), id.value())
                .query(String.class)
                .optional();
    }

    @Override
    public boolean exists(Context context, EvidenceId id, String from) {
        return files.kind(context.sql(), context.unit(), id.value())
                .filter(kind -> kind.isTakenIn(from))
                .isPresent();
    }
}
