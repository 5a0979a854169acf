package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.office.platform.operation.FieldSpec;

/**
 * What a common fund may be asked to pay for: words of the list {@code category}. Those that it may
 * not pay for are here so that they can be refused with the paragraph that says so.
 */
public enum Category {
    TABLE_SETTING,
    FLOWERS,
    BIRTHDAY_FOOD,
    BIRTHDAY_GIFT,
    ACTIVITIES,
    COMMON_MEALS,
    RENT,
    UTILITIES,
    FIXED_SHARED,
    OTHER;

    /** The word in the rule book's vocabulary. */
    public String id() {
        return FieldSpec.choiceId(this);
    }

    /** The purpose on the line. */
    Purpose purpose() {
        return new Purpose(id());
    }
}
