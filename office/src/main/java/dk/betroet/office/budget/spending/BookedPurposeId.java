package dk.betroet.office.budget.spending;

import dk.betroet.office.platform.operation.Id;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A word of the ledger for what money was for, as a budget's line may take it in. */
public record BookedPurposeId(UUID value) implements Id {

    /** The identity of a purpose follows from its unit and its code. */
    static BookedPurposeId of(UUID unit, String code) {
        return new BookedPurposeId(UUID.nameUUIDFromBytes(
                (unit + "/purpose/" + code).getBytes(StandardCharsets.UTF_8)));
    }
}
