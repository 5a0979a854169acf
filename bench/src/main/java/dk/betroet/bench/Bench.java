package dk.betroet.bench;

import java.util.function.Consumer;

/** One thing that is measured; a name on the command line. */
interface Bench {

    String name();

    /**
     * Measures; says so and keeps nothing where something that it needs is not installed.
     *
     * @param keep is given every figure as soon as it is seen
     */
    void run(Setting setting, Consumer<Measured> keep) throws Exception;
}
