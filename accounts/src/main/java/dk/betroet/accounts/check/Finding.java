package dk.betroet.accounts.check;

import dk.betroet.accounts.table.Position;
import java.util.List;

/**
 * Something that does not fit.
 *
 * @param id the check that found it, stable, as in {@code docs/accounts.md}
 * @param sort what was held against what
 * @param severity how much it weighs
 * @param places where it stands, the place to look at first before the others
 * @param about the row, column or words in question
 * @param stated what stands there
 * @param computed what it comes to, or what stands elsewhere
 * @param cause the likely cause, an id that the message bundle knows
 */
public record Finding(String id, Sort sort, Severity severity, List<Position> places, String about,
        String stated, String computed, String cause) {

    public Finding {
        if (places.isEmpty()) {
            throw new IllegalArgumentException("a finding without a place: " + id);
        }
        places = List.copyOf(places);
    }

    /** The place to look at first. */
    public Position place() {
        return places.getFirst();
    }
}
