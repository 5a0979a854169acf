package dk.betroet.accounts.table;

import java.util.Locale;

/** How far a column has come with those who decide. */
public enum Status {

    /** The head does not say. */
    UNSAID,

    /** Not yet put before anybody. */
    DRAFT,

    /** Put before those who decide. */
    PROPOSED,

    /** Decided. */
    APPROVED;

    /** As it stands in machine-readable output. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
