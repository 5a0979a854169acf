package dk.betroet.office.platform.decision;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A decision of a body. */
public record DecisionId(UUID value) implements Id {}
