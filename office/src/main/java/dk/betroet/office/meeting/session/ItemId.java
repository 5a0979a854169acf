package dk.betroet.office.meeting.session;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** An item of one agenda. */
public record ItemId(UUID value) implements Id {}
