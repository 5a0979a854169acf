package dk.betroet.office.budget.table;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A line of a kept table, the same in all its versions: what money is spent on or comes from. */
public record BudgetLineId(UUID value) implements Id {}
