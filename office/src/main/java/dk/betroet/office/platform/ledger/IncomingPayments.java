package dk.betroet.office.platform.ledger;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the bank's statements show as having come in, for whoever knows what it was paid for. A bean
 * of the job that reads bank statements.
 */
public interface IncomingPayments {

    /**
     * A line of a bank statement that brought money to an account.
     *
     * @param place the account
     * @param on when the bank booked it
     * @param amount more than zero
     * @param payer as the bank names them; empty when it does not
     * @param words everything else that the bank wrote, references included, on one line
     */
    record Incoming(UUID line, UUID place, LocalDate on, Money amount, String payer,
            String words) {}

    /**
     * What came in and belongs to no movement of the book, nor is proposed to be one; the oldest
     * first.
     */
    List<Incoming> unknown(JdbcClient sql, UUID unit, LocalDate today);

    /** One line that brought money, whatever has become of it. */
    Optional<Incoming> find(JdbcClient sql, UUID unit, UUID line);

    /** Whether a line has been matched with a movement of the book. */
    boolean isMatched(JdbcClient sql, UUID line);

    /** Says that a line is the movement that was just recorded. */
    void settle(JdbcClient sql, UUID authority, UUID line, Recorded movement);
}
