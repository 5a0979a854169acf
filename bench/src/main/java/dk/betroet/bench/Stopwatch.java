package dk.betroet.bench;

/** How long a thing takes. */
final class Stopwatch {

    /** What is timed. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    private Stopwatch() {}

    /** Seconds from its beginning to its end. */
    static double seconds(Action action) throws Exception {
        long begun = System.nanoTime();
        action.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}
