package dk.betroet.office.platform.ledger;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was last counted in a place. A bean of the job that counts. */
@FunctionalInterface
public interface Counts {

    /** The last count of the place that was made on the day or before. */
    Optional<Counted> last(JdbcClient sql, UUID place, LocalDate through);

    /**
     * A count.
     *
     * @param on the day it was made
     * @param counted what was there
     * @param unexplained counted less what the book said, as long as nobody has settled it; zero
     *     when it agreed or the difference has been settled
     */
    record Counted(LocalDate on, Money counted, Money unexplained) {}
}
