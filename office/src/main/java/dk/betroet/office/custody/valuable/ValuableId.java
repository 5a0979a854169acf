package dk.betroet.office.custody.valuable;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A thing of value that is or was kept for a resident. */
public record ValuableId(UUID value) implements Id {}
