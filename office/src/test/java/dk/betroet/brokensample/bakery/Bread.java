package dk.betroet.brokensample.bakery;

import dk.betroet.brokensample.mill.Flour;

/** Reaches into another job. */
public final class Bread {

    /** What it is made of. */
    public final Flour flour = new Flour();
}
