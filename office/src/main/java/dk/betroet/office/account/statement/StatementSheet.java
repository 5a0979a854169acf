package dk.betroet.office.account.statement;

import dk.betroet.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a statement tells: everything that happened to one owner's money in a period, from the book
 * as it stood at one sequence. The same book and sequence give the same sheet.
 *
 * @param places what was in each place at first and at last, every place that was touched
 * @param lines what happened, in the order of the days
 * @param agreed what is agreed with the owner, in the owner's language
 * @param readers who looked at the owner's data in the period
 */
public record StatementSheet(
        LocalDate from, LocalDate through, Money opening, Money closing, List<PlaceSum> places,
        List<SheetLine> lines, List<String> agreed, List<Reader> readers) {

    public StatementSheet {
        places = List.copyOf(places);
        lines = List.copyOf(lines);
        agreed = List.copyOf(agreed);
        readers = List.copyOf(readers);
        Money moved = Money.sum(lines.stream().map(SheetLine::amount).toList());
        if (!opening.plus(moved).equals(closing)) {
            throw new IllegalArgumentException("a statement that does not add up");
        }
    }

    /** What was in a place before the first day and after the last. */
    public record PlaceSum(UUID place, String name, Money opening, Money closing) {}

    /**
     * One thing that happened in one place.
     *
     * @param voucher the number on the paper
     * @param purpose what for, as a word of the ledger
     * @param operation what was done
     * @param place where it went in or out
     * @param amount positive into the place
     * @param balance what the owner had in all places afterwards
     * @param reverses the number of the voucher that it undoes
     */
    public record SheetLine(LocalDate on, long voucher, String purpose, String operation,
            String place, Money amount, Money balance, Optional<Long> reverses) {}

    /** Somebody who looked, how often, and when last. */
    public record Reader(@Nullable UUID person, long times, Instant last) {}
}
