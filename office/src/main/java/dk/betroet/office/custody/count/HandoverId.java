package dk.betroet.office.custody.count;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** Custody of a place that has been offered. */
public record HandoverId(UUID value) implements Id {}
