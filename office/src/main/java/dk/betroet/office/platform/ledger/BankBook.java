package dk.betroet.office.platform.ledger;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the bank itself says of an account. A bean of the job that reads bank statements. */
public interface BankBook {

    /** The end of the last statement that was read in; empty when none was. */
    Optional<Said> latest(JdbcClient sql, UUID place);

    /** Days since the oldest movement on the account that nobody has reconciled; 0 for none. */
    long unreconciledDays(JdbcClient sql, UUID unit, UUID place, LocalDate today);

    /**
     * What the bank says.
     *
     * @param on the last day it speaks for
     * @param balance what stood on the account then
     */
    record Said(LocalDate on, Money balance) {}
}
