package dk.betroet.office.custody.movement;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.office.platform.operation.FieldSpec;

/** What money is for: the words of the list {@code category} that fit a resident's own money. */
public enum Category {
    DAILY,
    CLOTHES,
    SPECIAL,
    BILLS,
    FOOD,
    CHARGE,
    TRANSPORT,
    TRIP,
    ACTIVITIES,
    GIFT,
    OTHER;

    /** The word in the rule book's vocabulary, and in the ledger. */
    public String id() {
        return FieldSpec.choiceId(this);
    }

    /** The purpose on the line. */
    public Purpose purpose() {
        return new Purpose(id());
    }
}
