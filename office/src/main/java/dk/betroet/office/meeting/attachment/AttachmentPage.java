package dk.betroet.office.meeting.attachment;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.casework.Attachment;
import dk.betroet.office.meeting.casework.Attachments;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operationpage.FileAnswer;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Opens an attachment for those who see all of it; for others there is none. */
@Controller
class AttachmentPage {

    private final MeetingDesk desk;
    private final Database database;
    private final Attachments attachments;
    private final EvidenceStore files;

    AttachmentPage(MeetingDesk desk, Database database, Attachments attachments,
            EvidenceStore files) {
        this.desk = desk;
        this.database = database;
        this.attachments = attachments;
        this.files = files;
    }

    @GetMapping("/u/{slug}/attachments/{attachment}")
    ResponseEntity<byte[]> open(Visit visit, @PathVariable UUID attachment) {
        desk.letIn(visit);
        return database.read(visit.tenant(), sql -> attachments.whole(sql, visit.caller(),
                visit.unit().id(), attachment, desk.today())
                .filter(Attachment::there)
                .flatMap(one -> files.open(sql, visit.unit().id(), one.evidence()))
                .map(file -> FileAnswer.of(file, attachment))
                .orElseThrow(MeetingDesk::nothing));
    }
}
