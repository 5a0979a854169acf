package dk.betroet.office.apportion.contribution;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** Inhabitants of the municipalities in a quarter. */
public record PopulationsId(UUID value) implements Id {}
