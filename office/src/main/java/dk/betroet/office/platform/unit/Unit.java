package dk.betroet.office.platform.unit;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A care home, a residence, a school: one place with one book, one leader and one rule book.
 *
 * @param slug its name in addresses, unique in the authority
 * @param kind {@code care-home}, {@code residence}, {@code home-care}, {@code school},
 *     {@code day-care}, {@code agency}, {@code secretariat}, {@code district} or {@code house}
 * @param ruleBook id of the rule book that judges what happens in it
 * @param closedOn the day it closed, or null
 */
public record Unit(
        UUID id, UUID authority, String slug, String name, String kind, String ruleBook,
        LocalDate openedOn, @Nullable LocalDate closedOn) {

    private static final Set<String> SHARING = Set.of("agency", "secretariat", "district");

    /** Whether it splits burdens or money between others, and keeps nobody's money. */
    public boolean isSharing() {
        return SHARING.contains(kind);
    }
}
