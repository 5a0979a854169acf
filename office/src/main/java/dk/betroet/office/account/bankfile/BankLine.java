package dk.betroet.office.account.bankfile;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One booked movement on a bank account.
 *
 * @param sequence place in the statement, oldest first, from 1
 * @param fileLine line of the file where it begins, from 1
 * @param bookingDate when the bank booked it
 * @param valueDate from when it bears interest; null when the bank does not say
 * @param amount positive into the account, negative out of it, also for a reversal
 * @param reversal whether the bank says that this undoes an earlier line
 * @param references may be empty
 * @param text what the bank wrote, on one line; may be empty
 * @param counterparty may be unknown, and is for a batch
 * @param details the payments of a batch; empty when the line is one payment
 */
public record BankLine(
        int sequence,
        int fileLine,
        LocalDate bookingDate,
        @Nullable LocalDate valueDate,
        Money amount,
        boolean reversal,
        List<Reference> references,
        String text,
        Counterparty counterparty,
        List<BankDetail> details) {

    public BankLine {
        references = List.copyOf(references);
        details = List.copyOf(details);
    }

    BankLine withSequence(int place) {
        return new BankLine(place, fileLine, bookingDate, valueDate, amount, reversal, references,
                text, counterparty, details);
    }
}
