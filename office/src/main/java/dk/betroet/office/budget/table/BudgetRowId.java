package dk.betroet.office.budget.table;

import dk.betroet.office.platform.operation.Id;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A row of a kept table, sums and carries included, the same in all its versions. */
public record BudgetRowId(UUID value) implements Id {

    /** The identity of a row follows from its table and by what it is known again. */
    public static BudgetRowId of(UUID table, String rowKey) {
        return new BudgetRowId(UUID.nameUUIDFromBytes(
                (table + "/row/" + rowKey).getBytes(StandardCharsets.UTF_8)));
    }
}
