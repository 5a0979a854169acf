package dk.betroet.kernel.key;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Exact values made whole, by the rounding that is named. */
final class Rounder {

    private Rounder() {}

    static Column rounded(Rounding rounding, Ties ties, List<String> codes, Column before) {
        Comparator<Integer> order = Comparator.comparing(codes::get, ties.order());
        return Column.whole(switch (rounding) {
            case HALF_UP -> each(before, Whole::halfUp);
            case HAMILTON -> hamilton(before, order);
            case FIRST -> restTo(before, IntStream.range(0, codes.size()).boxed()
                    .min(order).orElseThrow());
            case LAST -> restTo(before, IntStream.range(0, codes.size()).boxed()
                    .max(order).orElseThrow());
            case WEBSTER, DHONDT, HUNTINGTON_HILL, ADAMS ->
                    new Divisors(rounding, order, before).parts();
        });
    }

    private interface Made {
        BigInteger whole(BigInteger numerator, BigInteger denominator);
    }

    private static List<BigInteger> each(Column before, Made made) {
        List<BigInteger> parts = new ArrayList<>(before.size());
        for (int i = 0; i < before.size(); i++) {
            parts.add(made.whole(before.numerator(i), before.denominator()));
        }
        return parts;
    }

    private static BigInteger left(Column before, List<BigInteger> parts) {
        return before.numeratorSum().divide(before.denominator())
                .subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add));
    }

    private static List<BigInteger> restTo(Column before, int at) {
        List<BigInteger> parts = each(before, Whole::floor);
        parts.set(at, parts.get(at).add(left(before, parts)));
        return parts;
    }

    private static List<BigInteger> hamilton(Column before, Comparator<Integer> order) {
        List<BigInteger> parts = each(before, Whole::floor);
        int left = left(before, parts).intValueExact();
        Comparator<Integer> byRemainder = Comparator.comparing(
                at -> before.numerator(at).mod(before.denominator()), Comparator.reverseOrder());
        IntStream.range(0, before.size()).boxed()
                .sorted(byRemainder.thenComparing(order))
                .limit(left)
                .forEach(at -> parts.set(at, parts.get(at).add(BigInteger.ONE)));
        return parts;
    }
}
