package dk.betroet.office.platform.finding;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A fault or due duty that was found. */
public record FindingId(UUID value) implements Id {}
