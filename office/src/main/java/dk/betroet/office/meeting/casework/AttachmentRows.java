package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.Openness;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Note;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes attachments. */
@Component
public class AttachmentRows {

    private final EvidenceStore files;

    AttachmentRows(EvidenceStore files) {
        this.files = files;
    }

    /**
     * One that is attached now.
     *
     * @param item the one item it belongs to; null when it belongs to the case
     * @param foreignId empty for none
     */
    public record New(UUID id, UUID file, @Nullable UUID item, Note title, String foreignId,
            EvidenceId evidence, Openness own, Set<UUID> named, LocalDate on) {}

    /** Whether the same file is attached to a case already, under the same title. */
    public boolean before(Context context, UUID file, EvidenceId evidence, Note title) {
        return context.sql().sql("""
                select exists (select 1 from case_attachment where case_id = ? and sha256 = ?
                    and title = ? and removed_on is null)""")
                .params(file, files.hash(context.sql(), evidence.value()).toBytes(),
                        Wordings.line(title))
                .query(Boolean.class).single();
    }

    /** It went along with an agenda that was sent on a day. */
    public void sent(JdbcClient sql, UUID id, LocalDate on) {
        sql.sql("update case_attachment set sent_on = ? where attachment_id = ?").params(on, id)
                .update();
    }

    /** Attaches it, under the next number of its case. */
    public void add(JdbcClient sql, Context context, New one, UUID fact) {
        Optional<Openness.Closure> closure = one.own().closure();
        sql.sql("""
                insert into case_attachment (attachment_id, authority_id, unit_id, case_id, item_id,
                    number, title, foreign_id, evidence_id, sha256, level, reason, legal_basis,
                    decided_by, review_on, named, attached_on, fact_id)
                select ?, ?, ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    ?, ?
                from case_attachment where case_id = ?""")
                .params(one.id(), context.authority(), context.unit(), one.file(), one.item(),
                        Wordings.line(one.title()), one.foreignId(), one.evidence().value(),
                        files.hash(sql, one.evidence().value()).toBytes(),
                        Wordings.id(one.own().level()),
                        closure.map(Openness.Closure::reason).orElse(null),
                        closure.map(Openness.Closure::legalBasis).orElse(null), context.actor(),
                        closure.map(Openness.Closure::reviewOn).orElse(null),
                        one.named().toArray(UUID[]::new), one.on(), fact, one.file())
                .update();
    }
}
