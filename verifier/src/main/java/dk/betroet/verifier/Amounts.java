package dk.betroet.verifier;

import java.util.HashMap;
import java.util.Map;

/** What each fund has in each place, as the facts sum to, by the numbers of {@link BookTables}. */
final class Amounts {

    private final Map<Long, long[]> amounts = new HashMap<>();

    private static long key(int fund, int place) {
        return (long) fund << Integer.SIZE | place;
    }

    /** Adds to an amount; what it is afterwards. */
    long add(int fund, int place, long oere) throws Broken {
        long[] amount = amounts.computeIfAbsent(key(fund, place), _ -> new long[1]);
        try {
            amount[0] = Math.addExact(amount[0], oere);
        } catch (ArithmeticException e) {
            throw new Broken("amount", "the sum is too large to be money");
        }
        return amount[0];
    }

    /** Takes an amount out to compare it; 0 when there is none. */
    long take(int fund, int place) {
        long[] amount = amounts.remove(key(fund, place));
        return amount == null ? 0 : amount[0];
    }

    /** How many amounts other than 0 are left. */
    long left() {
        return amounts.values().stream().filter(amount -> amount[0] != 0).count();
    }
}
