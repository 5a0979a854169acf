package dk.betroet.office.platform.operation;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
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
 * @param book whose book it is recorded in: the unit, or the oversight book
 * @param today the day, in Denmark
 * @param now the moment, by the server's clock
 * @param ids new identities
 * @param sql the tenant's rows, in the transaction that will record what is decided
 */
public record Context(
        Caller caller, UUID unit, UUID book, LocalDate today, Instant now, Ids ids,
        JdbcClient sql) {

    /** The authority that everything belongs to. */
    public UUID authority() {
        return caller.authority();
    }

    /**
     * Whether the one who asks may know of this resident's affairs: whoever has a role in the unit
     * that is not {@link Role#OUTSIDE} it, and those who are tied to the resident. What may be
     * done with them is the operation's to say.
     */
    public boolean knows(UUID resident) {
        return !Role.OUTSIDE.containsAll(caller.rolesIn(unit)) || caller.tiedTo(resident);
    }

    /** The person who asks. */
    public UUID actor() {
        return caller.personOrFail();
    }
}
