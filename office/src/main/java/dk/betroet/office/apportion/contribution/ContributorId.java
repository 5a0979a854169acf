package dk.betroet.office.apportion.contribution;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A municipality that takes part in a secretariat's contributions, through the years. */
public record ContributorId(UUID value) implements Id {}
