package dk.betroet.office.apportion.contribution;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A claim on one municipality. */
public record ClaimId(UUID value) implements Id {}
