package dk.betroet.bench;

import java.time.Duration;

/**
 * How long and how often.
 *
 * @param rounds how many times every contestant gets its turn
 * @param turn how long one turn lasts, where the work has no length of its own
 * @param quick whether sizes that take minutes are left out
 */
record Pace(int rounds, Duration turn, boolean quick) {

    /** About four minutes for everything. */
    static final Pace QUICK = new Pace(3, Duration.ofSeconds(2), true);

    /** As long as it takes to see little spread. */
    static final Pace FULL = new Pace(5, Duration.ofSeconds(6), false);
}
