package dk.betroet.office.platform.departure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes back what one job has put in the hands of an employee who leaves (Bilag 7.9 B.2.2: at once
 * on notice). A bean of the job. Runs after everything has been checked, in the transaction of the
 * departure; it refuses nothing.
 */
@FunctionalInterface
public interface OnDeparture {

    /** Takes everything of this job's back from the person in the unit, and tells what it was. */
    List<Revoked> revoke(JdbcClient sql, Departure departure);

    /**
     * Somebody leaves a unit.
     *
     * @param on first day without any power
     * @param by who recorded it
     * @param at when
     * @param fact what records it
     */
    record Departure(UUID authority, UUID unit, UUID person, LocalDate on, UUID by, Instant at,
            UUID fact) {}

    /**
     * One thing taken back: a line of the list that goes to the bank.
     *
     * @param power a word of {@link Power}
     * @param detail the kind, as the id of a choice, such as {@code standing}; or null
     * @param fund whose money it reached, or null
     * @param place the account, card or box it reached, or null
     * @param count how many of these, at least 1
     */
    record Revoked(
            Power power, @Nullable String detail, @Nullable UUID fund, @Nullable UUID place,
            int count) {

        /** One thing that reached an owner's money in a place. */
        public static Revoked of(Power power, @Nullable UUID fund, @Nullable UUID place) {
            return new Revoked(power, null, fund, place, 1);
        }
    }

    /** What can be taken back, in the order of the list. */
    enum Power {
        MANDATE,
        CARD,
        KEY,
        ROLE,
        LOGIN,
        SESSION,
        TOKEN,
        PASSKEY,
        BROKER_LINK,
        INVITATION,
        REQUEST
    }
}
