package dk.betroet.accounts.table;

import java.util.Locale;

/** How sure it is that a figure stands in the cell that it was put in. */
public enum Confidence {

    /** It stood there. */
    READ,

    /** Its column was lost, and only one column makes the sums hold. */
    SOLVED,

    /** A question about it stands. */
    UNCERTAIN;

    /** As it stands in machine-readable output. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
