package dk.betroet.kernel.mandate;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A right to act for an owner, given to one named person. What kinds may exist, and how long they
 * may last, is the rule book's to say; this says whether a given mandate covers a given use.
 *
 * @param id its identity
 * @param kind what sort
 * @param owner for whom
 * @param holder who may act; exactly one person
 * @param account the account it is limited to, empty when it is not about an account
 * @param amount the exact amount of a one-time mandate, empty for other kinds
 * @param validFrom first day, inclusive
 * @param validThrough last day, inclusive; empty only for kinds that end by an act
 * @param revokedOn the day from which it no longer holds, inclusive
 * @param uses how often it has been used
 */
public record Mandate(
        UUID id,
        MandateKind kind,
        UUID owner,
        UUID holder,
        Optional<UUID> account,
        Optional<Money> amount,
        LocalDate validFrom,
        Optional<LocalDate> validThrough,
        Optional<LocalDate> revokedOn,
        int uses) {

    /**
     * What a mandate is asked to cover.
     *
     * @param actor who acts
     * @param owner for whom
     * @param account which account is drawn on
     * @param amount how much
     * @param date on which day
     */
    public record Use(UUID actor, UUID owner, UUID account, Money amount, LocalDate date) {}

    /**
     * Why the mandate does not cover the use, in order of precedence; empty when it does. Bilag 7.9
     * B.2.1: one amount, one account, once, one employee.
     */
    public List<Uncovered> check(Use use) {
        return Stream.of(Uncovered.values())
                .filter(reason -> reason.applies(this, use))
                .toList();
    }

    /** Whether the mandate stands on the date: begun, not ended, not revoked. */
    public boolean isValid(LocalDate date) {
        return !date.isBefore(validFrom)
                && validThrough.map(last -> !date.isAfter(last)).orElse(true)
                && revokedOn.map(date::isBefore).orElse(true);
    }
}
