package dk.betroet.office.apportion.district;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A committee that one or several districts have, with money and an account of its own.
 *
 * @param districts by name, the first one first
 */
record Committee(UUID fund, UUID place, String name, LocalDate openedOn, List<String> districts,
        List<Entry> entries) {

    /** The kind of fund that a committee's money is. */
    static final String FUND_KIND = "committee-funds";

    Committee {
        districts = List.copyOf(districts);
        entries = List.copyOf(entries);
    }

    /**
     * Money that was granted or spent, or came back when a voucher was undone.
     *
     * @param area of work that it was spent on; empty for a grant
     * @param amount below zero when it was spent
     */
    record Entry(LocalDate on, String area, Money amount, UUID fact, long voucher) {}

    Money balance() {
        return Money.sum(entries.stream().map(Entry::amount).toList());
    }
}
