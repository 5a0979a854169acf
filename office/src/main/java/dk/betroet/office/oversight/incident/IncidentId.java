package dk.betroet.office.oversight.incident;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** An incident: a loss or a suspicion. */
public record IncidentId(UUID value) implements Id {}
