package dk.betroet.accounts.check;

import java.util.Arrays;
import java.util.List;

/** What is likely when a figure is off, told by how far it is off. */
final class Causes {

    private Causes() {}

    /**
     * The likely cause.
     *
     * @param stated what stands there
     * @param made what it comes to
     * @param unit what a printed 1 is
     * @param parts how many figures were added
     * @param near figures beside it, one of which may have been forgotten or taken twice
     */
    static String of(long stated, long made, long unit, int parts, List<Long> near) {
        long off = stated - made;
        if (Math.abs(off) <= unit * Math.max(1, parts)) {
            return "rounding";
        }
        if (stated == -made) {
            return "sign";
        }
        if (near.stream().anyMatch(figure -> figure != 0
                && Math.abs(off) == 2 * Math.abs(figure))) {
            return "sign-of-a-part";
        }
        if (near.stream().anyMatch(figure -> figure != 0 && off == -figure)) {
            return "part-left-out";
        }
        if (near.stream().anyMatch(figure -> figure != 0 && off == figure)) {
            return "part-taken-twice";
        }
        if (sameDigits(stated / unit, made / unit)) {
            return "digits-swapped";
        }
        if (isRounded(stated, made, unit)) {
            return "rounded-to-thousands";
        }
        return parts > 1 ? "row-missing" : "unknown";
    }

    /** Whether one is the other, rounded to whole thousands. */
    static boolean isRounded(long stated, long made, long unit) {
        long thousand = 1_000 * unit;
        return stated % thousand == 0 && made % thousand != 0
                && Math.abs(stated - made) < thousand;
    }

    private static boolean sameDigits(long a, long b) {
        return (a - b) % 9 == 0 && Arrays.equals(digits(a), digits(b));
    }

    private static int[] digits(long value) {
        return Long.toString(Math.abs(value)).chars().sorted().toArray();
    }
}
