package dk.betroet.office.custody.agreement;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** An agreement with one resident of the unit. */
public record AgreementId(UUID value) implements Id {}
