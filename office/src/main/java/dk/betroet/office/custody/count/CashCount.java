package dk.betroet.office.custody.count;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cash in a place, counted against the book of the day.
 *
 * @param counted what lay there
 * @param booked what the book said lay there at the end of that day, as it was known then
 * @param announced whether it was known beforehand
 * @param counter who asked for it; whoever signed besides stands on the fact
 * @param difference what is still unexplained: counted less booked, by the last recount if there
 *     was one
 * @param settledOn the day it agreed or the difference was settled; null while it is open
 */
public record CashCount(UUID id, UUID place, LocalDate on, Money counted, Money booked,
        boolean announced, UUID counter, Money difference, @Nullable LocalDate settledOn) {

    /** Whether somebody still has to answer for a difference. */
    public boolean isOpen() {
        return settledOn == null;
    }
}
