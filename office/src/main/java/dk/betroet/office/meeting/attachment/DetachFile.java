package dk.betroet.office.meeting.attachment;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.casework.Attachment;
import dk.betroet.office.meeting.casework.AttachmentId;
import dk.betroet.office.meeting.casework.Attachments;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.CaseWork;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * A file is taken off a case: from now on nobody opens it there. That it was there, and why it is
 * there no longer, stays in the book; its bytes stay with the fact that attached it.
 */
@Component
public class DetachFile extends CaseWork implements Operation<DetachFile.Command> {

    /** What is asked. */
    public record Command(AttachmentId attachment, Note reason, LocalDate date) {}

    private final Attachments attachments;
    private final CaseRows rows;

    DetachFile(CaseRight right, Attachments attachments, CaseRows rows) {
        super(right);
        this.attachments = attachments;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "meeting.detach-file";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Attachment one = attachments
                .find(context.sql(), context.unit(), command.attachment().value()).orElseThrow();
        if (!one.there()) {
            return Proposal.refusedAt("attachment", RefusalCode.ALREADY_DONE);
        } else if (command.reason().saysTooLittle()) {
            return Proposal.refusedAt("reason", RefusalCode.REASON_TOO_SHORT);
        } else if (command.date().isBefore(one.attachedOn())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        return Proposal.act(Draft.on(command.date(), context)
                .result("case", one.file())
                .effect((sql, fact) -> {
                    rows.about(sql, context, one.file(), fact.id());
                    sql.sql("""
                            update case_attachment set removed_on = ?, removed_because = ?
                            where attachment_id = ?""")
                            .params(command.date(), command.reason().text(), one.id()).update();
                }));
    }
}
