package dk.betroet.accounts.table;

import java.util.Locale;

/** What the figures of a column are: a plan, an expectation, or what was spent. */
public enum Basis {

    /** What a body has granted, or is asked to grant. */
    BUDGET,

    /** What is expected when part of the year is known; never overwrites accounts. */
    FORECAST,

    /** What the books say. */
    ACCOUNTS,

    /** The head does not say; also figures that are no money. */
    UNSAID;

    /** As it stands in machine-readable output. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
