package dk.betroet.kernel.ledger;

/** What kind of place money or valuables are kept in. */
public enum PlaceKind {
    /** The world: shops, pensions, the resident's own purse. Not kept by anyone here. */
    OUTSIDE,
    /** Cash in a box or safe of the unit. */
    CASH_BOX,
    /** An account in a bank that staff can dispose of. */
    BANK_ACCOUNT,
    /** A card with money on it, issued to one employee. */
    CARD,
    /** Cash in an employee's hand, on its way. */
    HAND,
    /** A box in a bank, for valuables; holds no money of the ledger. */
    BANK_BOX;

    /** Whether the place is cash in the unit, which the cap on cash counts. */
    public boolean isCash() {
        return this == CASH_BOX || this == HAND;
    }

    /** Whether the money in the place is entrusted: kept here, and never below zero. */
    public boolean isHeld() {
        return this != OUTSIDE;
    }
}
