package dk.betroet.office.account.bank;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.account.bankfile.LedgerMovement;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one voucher moved over one bank account, all owners together, as the bank sees it.
 *
 * @param fact the voucher
 * @param voucher its number on the paper
 * @param operation what was done
 * @param on when it happened
 * @param amount positive into the account
 * @param reverses the voucher it undoes, or null
 */
public record Movement(
        UUID fact, long voucher, String operation, LocalDate on, Money amount,
        @Nullable UUID reverses) {

    /** The same for matching: payers may have written the voucher number. */
    public LedgerMovement toLedgerMovement() {
        return new LedgerMovement(fact.toString(), on, amount, "", String.valueOf(voucher));
    }
}
