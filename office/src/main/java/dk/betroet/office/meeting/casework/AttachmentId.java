package dk.betroet.office.meeting.casework;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A file that is attached to a case. */
public record AttachmentId(UUID value) implements Id {}
