package dk.betroet.simulation;

/** The office and the bookkeeper do not agree, or something that must always hold does not. */
public final class Mismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Mismatch(long seed, long step, String what) {
        super("seed " + seed + ", step " + step + ": " + what
                + "\nagain: ./betroet simulate --seed " + seed + " --steps " + step);
    }
}
