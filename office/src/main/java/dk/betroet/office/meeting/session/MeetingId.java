package dk.betroet.office.meeting.session;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A meeting of a body. */
public record MeetingId(UUID value) implements Id {}
