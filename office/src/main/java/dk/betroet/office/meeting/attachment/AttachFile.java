package dk.betroet.office.meeting.attachment;

import dk.betroet.kernel.decision.Openness;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.casework.AttachmentRows;
import dk.betroet.office.meeting.casework.CaseId;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.CaseRows;
import dk.betroet.office.meeting.casework.CaseWork;
import dk.betroet.office.meeting.casework.Closing;
import dk.betroet.office.meeting.session.ItemId;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A file goes along with a case, or with one item of an agenda alone: as open as the case, or less
 * and then it says why. Members see it when it is sent. The same file is one document wherever it
 * is attached; its hash tells.
 */
@Component
public class AttachFile extends CaseWork implements Operation<AttachFile.Command> {

    /**
     * What is asked.
     *
     * @param heading what it is called here; the name the file had tells nobody anything
     * @param foreignId what another system calls the document
     * @param item the one item it belongs to, when it does not belong to the whole case
     * @param level {@code public} when it is as open as its case
     * @param named whom it is open to, when it is open to named persons alone
     */
    public record Command(
            CaseId caseId,
            EvidenceId file,
            @Field(max = 300) Note heading,
            @Field(max = 100) @Nullable String foreignId,
            @Nullable ItemId item,
            Openness.Level level,
            @Nullable Note reason,
            @Field(max = 300) @Nullable String legalBasis,
            @Field(future = true) @Nullable LocalDate reviewOn,
            @Field(max = 30) List<PersonId> named,
            LocalDate date) {}

    private final Meetings meetings;
    private final CaseRows rows;
    private final AttachmentRows attachments;

    AttachFile(CaseRight right, Meetings meetings, CaseRows rows, AttachmentRows attachments) {
        super(right);
        this.meetings = meetings;
        this.rows = rows;
        this.attachments = attachments;
    }

    @Override
    public String name() {
        return "meeting.attach-file";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        UUID file = command.caseId().value();
        ItemId item = command.item();
        Closing closing = new Closing(command.level(), command.reason(), command.legalBasis(),
                command.reviewOn(), false, command.named());
        Optional<Refusal> wrong = closing.wrong(command.date());
        if (wrong.isPresent()) {
            return new Proposal.Refused(wrong.stream().toList());
        } else if (command.heading().saysTooLittle()) {
            return Proposal.refusedAt("heading", RefusalCode.REASON_TOO_SHORT);
        } else if (item != null && meetings.item(context.sql(), context.unit(), item.value())
                .filter(one -> one.hasCase() && one.caseId().equals(file)).isEmpty()) {
            return Proposal.refusedAt("item", RefusalCode.OTHER_CASE);
        } else if (attachments.before(context, file, command.file(), command.heading())) {
            return Proposal.refusedAt("file", RefusalCode.ALREADY_DONE);
        }
        UUID id = context.ids().next();
        String foreign = command.foreignId();
        return Proposal.act(Draft.on(command.date(), context)
                .result("case", file).result("attachment", id)
                .paper("case-attachment", command.file())
                .effect((sql, fact) -> {
                    rows.about(sql, context, file, fact.id());
                    attachments.add(sql, context, new AttachmentRows.New(id, file,
                            item == null ? null : item.value(), command.heading(),
                            foreign == null ? "" : foreign, command.file(),
                            closing.openness(context), closing.people(context),
                            command.date()), fact.id());
                }));
    }
}
