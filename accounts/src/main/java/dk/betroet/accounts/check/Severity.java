package dk.betroet.accounts.check;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {

    /** Figures that cannot both be right. */
    ERROR,

    /** Likely wrong, or cannot be followed from what is printed. */
    WARNING,

    /** To be known; may be as meant. */
    NOTICE;

    /** As it stands in machine-readable output. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
