package dk.betroet.office.account.bankfile;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bank says of one account over one period, in Danish kroner. The opening balance and the
 * lines sum to the closing balance; one that does not is refused and never becomes a value.
 *
 * @param account null when neither the file nor its uploader names one
 * @param statementId the bank's own, or for CSV one made of the file's hash
 * @param from first day; for CSV the earliest date of a line
 * @param to last day; for CSV the latest date of a line
 * @param opening balance before the first line; for CSV that of the oldest line less its amount
 * @param closing balance after the last line
 * @param lines oldest first; may be empty
 * @param notes what a reader should know though the statement was accepted
 * @param source the file it is from
 */
public record BankStatement(
        @Nullable StatementAccount account,
        String statementId,
        LocalDate from,
        LocalDate to,
        Money opening,
        Money closing,
        List<BankLine> lines,
        List<BankFileNote> notes,
        FileSource source) {

    /** The only currency read: a care home's accounts are in kroner. */
    public static final String CURRENCY = "DKK";

    /**
     * @throws IllegalArgumentException when it does not add up: a reader must find that before
     */
    public BankStatement {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
        long sum = lines.stream().mapToLong(line -> line.amount().toOere()).sum();
        if (opening.toOere() + sum != closing.toOere()) {
            throw new IllegalArgumentException("a statement that does not add up: " + statementId);
        }
    }

    /** Always {@link #CURRENCY}. */
    public String currency() {
        return CURRENCY;
    }
}
