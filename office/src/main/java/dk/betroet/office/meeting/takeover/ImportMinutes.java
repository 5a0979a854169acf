package dk.betroet.office.meeting.takeover;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.minutes.model.Document;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Minutes that a body has had before are read in, to be looked over. The file is kept with its
 * hash, so that the same minutes are not read in twice; nothing of what was read counts yet.
 */
@Component
class ImportMinutes extends TakeOverWork implements Operation<ImportMinutes.Command> {

    /**
     * What is asked.
     *
     * @param document what the paper is called
     */
    public record Command(@Field(min = 1, max = 120) String document,
            @Field(from = FileKind.MINUTES) EvidenceId file, LocalDate date) {}

    private final EvidenceStore evidence;

    ImportMinutes(MinutesPapers papers, EvidenceStore evidence) {
        super(papers);
        this.evidence = evidence;
    }

    @Override
    public String name() {
        return "meeting.import-minutes";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID file = command.file().value();
        Sha256 hash = evidence.hash(context.sql(), file);
        if (papers().known(context.sql(), context.unit(), hash).isPresent()) {
            return Proposal.refusedAt("file", RefusalCode.ALREADY_EXISTS);
        }
        Optional<Document> read = papers().read(context.sql(), context.unit(), file,
                command.document(), Set.of());
        if (read.isEmpty() || read.get().matters().isEmpty()) {
            return Proposal.refusedAt("file", RefusalCode.PAPER_UNREADABLE);
        }
        UUID id = context.ids().next();
        return Proposal.act(Draft.on(command.date(), context)
                .paper("minutes-paper", command.file())
                .result("minutes", id)
                .effect((sql, fact) -> sql.sql("""
                        insert into imported_paper (paper_id, authority_id, unit_id, name,
                            evidence_id, sha256, read_on, fact_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(id, context.authority(), context.unit(), command.document(),
                                file, hash.toBytes(), command.date(), fact.id())
                        .update()));
    }
}
