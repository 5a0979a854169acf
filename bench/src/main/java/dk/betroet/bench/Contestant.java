package dk.betroet.bench;

import java.time.Duration;

/** One way to do the work that a bench compares. */
interface Contestant {

    /** What it is called in the table. */
    String name();

    /**
     * Does the work once, or for about the given time, and says how it went.
     *
     * @return a figure in the bench's unit: something per second, or seconds, or milliseconds
     */
    double measure(Duration time) throws Exception;

    /** A contestant from its name and its work. */
    static Contestant of(String name, Work work) {
        return new Contestant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double measure(Duration time) throws Exception {
                return work.measure(time);
            }
        };
    }

    /** The work itself. */
    @FunctionalInterface
    interface Work {
        double measure(Duration time) throws Exception;
    }
}
