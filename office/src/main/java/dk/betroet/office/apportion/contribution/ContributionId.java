package dk.betroet.office.apportion.contribution;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A decided contribution. */
public record ContributionId(UUID value) implements Id {}
