package dk.betroet.office.oversight.inspection;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** An inspection. */
public record InspectionId(UUID value) implements Id {}
