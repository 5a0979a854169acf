package dk.betroet.brokensample.platform;

import dk.betroet.brokensample.bakery.Bread;

/** A platform that knows a job. */
public final class Table {

    /** What lies on it. */
    public final Bread bread = new Bread();
}
