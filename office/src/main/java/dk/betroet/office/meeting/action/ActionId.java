package dk.betroet.office.meeting.action;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** Something that is to be done. */
public record ActionId(UUID value) implements Id {}
