package dk.betroet.office.meeting.takeover;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.casework.Attachments;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Minutes that should not have been read in are dropped: who did it and why stays, what was said of
 * them is gone at once, and the file goes as files do that were never used. What has become a
 * meeting cannot be dropped.
 */
@Component
class DropMinutes extends TakeOverWork implements Operation<DropMinutes.Command> {

    /** What is asked. */
    public record Command(MinutesPaperId minutes, Note reason, LocalDate date) {}

    private final EvidenceStore evidence;
    private final Attachments attachments;

    DropMinutes(MinutesPapers papers, EvidenceStore evidence, Attachments attachments) {
        super(papers);
        this.evidence = evidence;
        this.attachments = attachments;
    }

    @Override
    public String name() {
        return "meeting.drop-minutes";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        MinutesPaper paper = paper(context, command.minutes());
        if (!paper.isOpen()) {
            return Proposal.refusedAt("minutes", RefusalCode.NOT_OPEN_ANY_MORE);
        } else if (command.reason().saysTooLittle()) {
            return Proposal.refusedAt("reason", RefusalCode.REASON_TOO_SHORT);
        } else if (command.date().isBefore(paper.readOn())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .result("minutes", paper.id())
                .effect((_, fact) -> drop(context, paper, command, fact.id())));
    }

    private void drop(Context context, MinutesPaper paper, Command command, UUID fact) {
        List<UUID> files = given(context, paper);
        for (String table : List.of("imported_said", "imported_answer")) {
            context.sql().sql("delete from " + table + " where paper_id = ?").param(paper.id())
                    .update();
        }
        context.sql().sql("""
                update imported_paper set dropped_on = ?, dropped_because = ?, dropped_by = ?
                where paper_id = ?""")
                .params(command.date(), command.reason().text(), context.actor(), paper.id())
                .update();
        files.stream().filter(file -> !attachments.keeps(context.sql(), file))
                .forEach(file -> evidence.letGo(context.sql(), context, file, fact));
    }

    /** The file of the paper, and those that were given for what it names as attached. */
    private static List<UUID> given(Context context, MinutesPaper paper) {
        return context.sql().sql("""
                select e.evidence_id from evidence e where e.unit_id = :unit
                    and (e.evidence_id = :file or exists (select 1 from imported_said s
                        where s.paper_id = :paper
                            and position(cast(e.evidence_id as text) in s.said) > 0))""")
                .param("unit", context.unit()).param("file", paper.file())
                .param("paper", paper.id()).query(UUID.class).list();
    }
}
