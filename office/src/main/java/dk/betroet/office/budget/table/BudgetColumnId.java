package dk.betroet.office.budget.table;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A column of the newest version of a kept table. */
public record BudgetColumnId(UUID value) implements Id {}
