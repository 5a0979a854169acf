package dk.betroet.office.account.bankfile;

import dk.betroet.kernel.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One payment inside a line that the bank booked as a batch. It is part of the line, never money
 * beside it.
 *
 * @param amount signed; null when the bank gives none in kroner
 * @param references may be empty
 * @param text may be empty
 * @param counterparty may be unknown
 */
public record BankDetail(
        @Nullable Money amount,
        List<Reference> references,
        String text,
        Counterparty counterparty) {

    public BankDetail {
        references = List.copyOf(references);
    }
}
