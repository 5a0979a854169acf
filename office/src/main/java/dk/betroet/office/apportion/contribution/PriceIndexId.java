package dk.betroet.office.apportion.contribution;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** One vintage of an index table. */
public record PriceIndexId(UUID value) implements Id {}
