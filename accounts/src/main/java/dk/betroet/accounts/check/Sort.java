package dk.betroet.accounts.check;

import java.util.Locale;

/** What two things a finding holds against each other. */
public enum Sort {

    /** A figure and what it is made of: sums, results, carries, rates times bases. */
    ARITHMETIC,

    /** Text, notes and tables that say different things. */
    CONTRADICTION,

    /** How the table is set up: heads, signs, marks, blanks. */
    FORM;

    /** As it stands in machine-readable output. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
