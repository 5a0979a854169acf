package dk.betroet.office.meeting.body;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A body, whatever it is called. */
public record BodyId(UUID value) implements Id {}
