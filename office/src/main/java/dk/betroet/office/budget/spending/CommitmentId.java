package dk.betroet.office.budget.spending;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** Money that has been promised and not yet paid. */
public record CommitmentId(UUID value) implements Id {}
