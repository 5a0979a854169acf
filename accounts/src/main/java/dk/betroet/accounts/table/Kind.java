package dk.betroet.accounts.table;

import java.util.Locale;

/** What a row of a table is. */
public enum Kind {

    /** A cost. */
    LINE,

    /** Money that comes in. */
    INCOME,

    /** The rows above or below it together. */
    SUM,

    /** Sums together. */
    TOTAL,

    /** Costs less income. */
    RESULT,

    /** Brings a budget to nought where it is not carried on. */
    BALANCING,

    /** What came over from the years before. */
    CARRY_IN,

    /** What goes on to the next year. */
    CARRY_OUT,

    /** Part of another row, told beside it; in no sum. */
    MEMO;

    /** As it stands in machine-readable output. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the row stands below the costs and the income: result, balancing, carries. */
    public boolean isClosing() {
        return this == RESULT || this == BALANCING || this == CARRY_IN || this == CARRY_OUT;
    }
}
