package dk.betroet.office.budget.table;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A kept table of budget and accounts. */
public record BudgetTableId(UUID value) implements Id {}
