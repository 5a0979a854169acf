package dk.betroet.office.meeting.casework;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A case. */
public record CaseId(UUID value) implements Id {}
