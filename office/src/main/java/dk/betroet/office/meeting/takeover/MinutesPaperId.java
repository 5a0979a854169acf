package dk.betroet.office.meeting.takeover;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** Minutes that were read in. */
public record MinutesPaperId(UUID value) implements Id {}
