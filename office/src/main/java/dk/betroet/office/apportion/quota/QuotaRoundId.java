package dk.betroet.office.apportion.quota;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** The quotas of one year. */
public record QuotaRoundId(UUID value) implements Id {}
