package dk.betroet.office.custody.agreement;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Document;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An agreement between a resident's side and the home, on keeping or administering (Bilag 7.9 B.7
 * and its form). Free text stays sealed with the fact it was made by.
 *
 * @param kind {@code storage-agreement} or {@code administration-agreement}
 * @param fields the fields of the form that are filled in
 * @param categories what the agreement covers; empty when it does not say
 * @param signedBy capacities in which it is signed
 * @param jointAccess whether those with access act together, not each alone
 * @param account the account it names, when there is one
 * @param balance what stood on the account when it was made
 * @param boxKey whether the home keeps the key of a bank box
 * @param madeOn the day it was signed
 * @param from first day
 * @param through last day, if one is set
 * @param renews the agreement that it took the place of
 * @param endedOn first day it no longer holds, when it was ended
 * @param fact the fact by which it was made
 */
public record Agreement(
        UUID id, UUID fund, String kind, Set<String> fields, Set<String> categories,
        Set<String> signedBy, boolean jointAccess, Optional<UUID> account, Optional<Money> balance,
        boolean boxKey, LocalDate madeOn, LocalDate from, Optional<LocalDate> through,
        Optional<UUID> renews, Optional<LocalDate> endedOn, UUID fact) {

    public Agreement {
        fields = Set.copyOf(fields);
        categories = Set.copyOf(categories);
        signedBy = Set.copyOf(signedBy);
    }

    /** The last day it holds, by its own words or because it was ended. */
    public Optional<LocalDate> lastDay() {
        Optional<LocalDate> ended = endedOn.map(day -> day.minusDays(1));
        return through.isPresent() && ended.isPresent() && through.get().isBefore(ended.get())
                ? through
                : ended.or(() -> through);
    }

    /** Whether it holds on the day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && lastDay().map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The agreement as the rule book sees it. */
    public Document toDocument() {
        return new Document(kind, fields, Optional.of(from), lastDay(), signedBy);
    }
}
