package dk.betroet.office.oversight.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A random sample that anybody can draw again: the seed and the list are all that it depends on.
 * Not for secrets; whoever knows the seed knows the sample, which is why the seed is recorded
 * together with it and not before.
 */
final class Sample {

    private Sample() {}

    /**
     * Draws without putting back.
     *
     * @param population what is drawn from, in an order that does not change; its order counts
     * @param size how many; all of them when there are no more
     * @return what was drawn, in the order of drawing
     */
    static List<UUID> draw(List<UUID> population, int size, long seed) {
        List<UUID> left = new ArrayList<>(population);
        List<UUID> drawn = new ArrayList<>();
        long state = seed;
        while (drawn.size() < size && !left.isEmpty()) {
            state += 0x9E37_79B9_7F4A_7C15L;
            drawn.add(left.remove(below(left.size(), mixed(state))));
        }
        return List.copyOf(drawn);
    }

    /** The finisher of SplitMix64, as published by Steele, Lea and Flood (2014). */
    private static long mixed(long state) {
        long z = (state ^ state >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }

    /** A number below the bound; with some thousands out of 2^64 the bias is below 10^-15. */
    private static int below(int bound, long random) {
        return (int) Long.remainderUnsigned(random, bound);
    }
}
