package dk.betroet.office.meeting.publish;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A version of a paper that was published. */
public record PublicationId(UUID value) implements Id {}
