package dk.betroet.office.custody.mandate;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A mandate given for one resident of the unit. */
public record MandateId(UUID value) implements Id {}
