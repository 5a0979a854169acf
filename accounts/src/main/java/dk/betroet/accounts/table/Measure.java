package dk.betroet.accounts.table;

import java.util.Locale;

/** What a printed 1 in a table stands for. */
public enum Measure {

    /** One krone. */
    KRONER(100),

    /** A thousand kroner. */
    THOUSANDS(100_000),

    /** A million kroner. */
    MILLIONS(100_000_000),

    /** One person or thing: no money. Kept in hundredths, as øre are. */
    COUNT(100);

    private final long hundredths;

    Measure(long hundredths) {
        this.hundredths = hundredths;
    }

    /** How many øre, or hundredths of a thing, a printed 1 is. */
    public long hundredths() {
        return hundredths;
    }

    /** As it stands in machine-readable output. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
