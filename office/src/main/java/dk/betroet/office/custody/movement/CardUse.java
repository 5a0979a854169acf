package dk.betroet.office.custody.movement;

import dk.betroet.kernel.ledger.PlaceKind;
import dk.betroet.office.custody.place.Cards;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldSpec;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Whose card it is. Whoever says that they use a card of their own, and has none here, uses
 * somebody else's, and that is what the rule book is told (Bilag 7.9 B.5).
 */
@Component
class CardUse {

    private static final String OWN = "named-card";

    private final Cards cards;

    CardUse(Cards cards) {
        this.cards = cards;
    }

    /**
     * Whether the place can be paid from in this way. Means that the rule book forbids fit any
     * place: the answer to them is the rule book's.
     */
    boolean fits(Enum<?> means, KeptPlace place) {
        return switch (FieldSpec.choiceId(means)) {
            case "cash" -> place.kind().isCash();
            case OWN -> !place.kind().isCash();
            default -> true;
        };
    }

    /** The word of the list {@code instrument} for what was used on the place on the day. */
    String instrument(Context context, Enum<?> means, KeptPlace place, LocalDate day) {
        String word = FieldSpec.choiceId(means);
        if (!word.equals(OWN)) {
            return word;
        }
        boolean own = place.kind() == PlaceKind.CARD
                ? context.actor().equals(place.holder())
                : cards.has(context.sql(), context.actor(), place.id(), day);
        return own ? OWN : "other-employee-card";
    }
}
