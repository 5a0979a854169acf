package dk.betroet.office.platform.operation;

import dk.betroet.office.platform.ledger.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an act changes besides the ledger. Runs after everything has been checked and the fact has
 * been appended, in the same transaction; nothing it does may be refused any more.
 */
@FunctionalInterface
public interface Effect {

    /** Changes nothing more. */
    Effect NONE = (sql, fact) -> {};

    /** Writes the rows. */
    void apply(JdbcClient sql, Recorded fact);
}
