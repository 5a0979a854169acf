package dk.betroet.kernel.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A balanced movement of money on the day it happened. When it was <em>recorded</em> is a property
 * of the {@link Fact} that carries it.
 *
 * @param happenedOn the day the money moved
 * @param transfers 1 to {@value #TRANSFERS_MAX} transfers
 */
public record Entry(LocalDate happenedOn, List<Transfer> transfers) {

    /** Most transfers in one entry: a shared purchase for a large home fits many times over. */
    public static final int TRANSFERS_MAX = 1_000;

    public Entry {
        Objects.requireNonNull(happenedOn, "happenedOn");
        transfers = List.copyOf(transfers);
        if (transfers.isEmpty() || transfers.size() > TRANSFERS_MAX) {
            throw new IllegalArgumentException(
                    "an entry has 1 to 1000 transfers: " + transfers.size());
        }
    }

    /** Both sides of every transfer, in order; they sum to zero for each owner. */
    public List<Line> lines() {
        return transfers.stream().flatMap(transfer -> transfer.lines().stream()).toList();
    }

    /**
     * The entry that undoes this one, on a date that the caller chooses, since a silent "today"
     * would distort two periods.
     */
    public Entry reverse(LocalDate date) {
        return new Entry(date, transfers.stream().map(Transfer::reverse).toList());
    }
}
