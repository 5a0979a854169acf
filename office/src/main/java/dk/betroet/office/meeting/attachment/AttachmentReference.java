package dk.betroet.office.meeting.attachment;

import dk.betroet.office.meeting.casework.Attachment;
import dk.betroet.office.meeting.casework.AttachmentId;
import dk.betroet.office.meeting.casework.Attachments;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How attachments are offered and named: to those who may open them, and else not. */
@Component
class AttachmentReference implements Reference<AttachmentId> {

    private final Attachments attachments;
    private final CaseRight right;

    AttachmentReference(Attachments attachments, CaseRight right) {
        this.attachments = attachments;
        this.right = right;
    }

    @Override
    public Class<AttachmentId> type() {
        return AttachmentId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return right.all(context.sql(), context.caller(), context.unit(), context.today()).stream()
                .flatMap(file -> attachments.of(context.sql(), context.caller(), context.unit(),
                        file, context.today()).stream()
                        .filter(one -> one.sight().papers())
                        .map(one -> new Option(one.attachment().id().toString(),
                                file.file().label() + " · " + named(one.attachment()))))
                .toList();
    }

    @Override
    public Optional<String> label(Context context, AttachmentId id) {
        return attachments.whole(context.sql(), context.caller(), context.unit(), id.value(),
                context.today()).map(AttachmentReference::named);
    }

    private static String named(Attachment one) {
        return one.number() + ". " + one.title();
    }
}
