package dk.betroet.kernel.key;

/** How exact values become whole numbers. */
public enum Rounding {

    /** Each to the nearest, a half up; the sum may miss the whole, and the gap is shown. */
    HALF_UP("half-up"),

    /** Each down, then one more to the largest remainders (Hamilton, Hare-Niemeyer). */
    HAMILTON("hamilton"),

    /** A common divisor, and each to the nearest (Webster, Sainte-Laguë). */
    WEBSTER("webster"),

    /** A common divisor, and each down (D'Hondt, Jefferson). */
    DHONDT("dhondt"),

    /** A common divisor, and each at the geometric mean (Huntington-Hill): none gets nothing. */
    HUNTINGTON_HILL("huntington-hill"),

    /** A common divisor, and each up (Adams): none gets nothing. */
    ADAMS("adams"),

    /** Each down, and all that is left to the first. */
    FIRST("first"),

    /** Each down, and all that is left to the last. */
    LAST("last");

    private final String id;

    Rounding(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Whether it gives everybody who has a claim at least one. */
    boolean givesEverybodyOne() {
        return this == HUNTINGTON_HILL || this == ADAMS;
    }
}
