package dk.betroet.office.platform.operation;

import dk.betroet.office.platform.access.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who asks, where and when, and the rows they may see. {@code propose} reads through it and never
 * writes.
 *
 * @param caller who asks
 * @param unit the unit it is about
 * @param today the day, in Denmark
 * @param now the moment, by the server's clock
 * @param ids new identities
 * @param sql the tenant's rows, in the transaction that will record what is decided
 */
public record Context(
        Caller caller, UUID unit, LocalDate today, Instant now, Ids ids, JdbcClient sql) {

    /** The authority that everything belongs to. */
    public UUID authority() {
        return caller.authority();
    }

    /** The person who asks. */
    public UUID actor() {
        return caller.personOrFail();
    }
}
