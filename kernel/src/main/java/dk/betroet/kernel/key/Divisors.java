package dk.betroet.kernel.key;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Divisor methods: the parts are what a common divisor gives when each quotient is rounded in the
 * method's way. It begins with the exact values themselves, rounded so, which is at most one off
 * per recipient, and then gives to the strongest claim or takes from the weakest until the sum is
 * right; equal claims are settled by the stated order.
 */
final class Divisors {

    private final Rounding rounding;
    private final Comparator<Integer> order;
    private final Column values;
    private final List<BigInteger> parts = new ArrayList<>();

    Divisors(Rounding rounding, Comparator<Integer> order, Column values) {
        this.rounding = rounding;
        this.order = order;
        this.values = values;
    }

    List<BigInteger> parts() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < values.size(); i++) {
            BigInteger part = begin(values.numerator(i), values.denominator());
            parts.add(part);
            sum = sum.add(part);
        }
        BigInteger left = values.numeratorSum().divide(values.denominator()).subtract(sum);
        if (left.signum() > 0) {
            hand(left.intValueExact(), 1, strongest(0), 0);
        } else {
            hand(left.negate().intValueExact(), -1, strongest(-1).reversed(), -1);
        }
        return parts;
    }

    /** Gives or takes one at a time; only whose turn it was has another claim afterwards. */
    private void hand(int count, int by, Comparator<Integer> turn, int taken) {
        if (count == 0) {
            return;
        }
        PriorityQueue<Integer> waiting = new PriorityQueue<>(values.size(), turn);
        IntStream.range(0, values.size()).filter(at -> claims(at, taken)).forEach(waiting::add);
        for (int i = 0; i < count; i++) {
            int at = waiting.remove();
            change(at, by);
            if (claims(at, taken)) {
                waiting.add(at);
            }
        }
    }

    private void change(int at, int by) {
        parts.set(at, parts.get(at).add(BigInteger.valueOf(by)));
    }

    private BigInteger begin(BigInteger numerator, BigInteger denominator) {
        return switch (rounding) {
            case WEBSTER -> Whole.halfUp(numerator, denominator);
            case DHONDT -> Whole.floor(numerator, denominator);
            case ADAMS -> Whole.ceiling(numerator, denominator);
            default -> {
                BigInteger down = Whole.floor(numerator, denominator);
                BigInteger mean = down.multiply(down.add(BigInteger.ONE));
                boolean up = numerator.pow(2).compareTo(mean.multiply(denominator.pow(2))) > 0;
                yield up ? down.add(BigInteger.ONE) : down;
            }
        };
    }

    /** Whether it has a claim; when one is to be given up, one that the method can take. */
    private boolean claims(int at, int taken) {
        return values.numerator(at).signum() > 0 && (taken == 0 || parts.get(at).signum() > 0
                && !(rounding.givesEverybodyOne() && parts.get(at).equals(BigInteger.ONE)));
    }

    /**
     * The strongest claim first. A claim is the value over the method's divisor for one more than
     * the parts so far, plus {@code taken}; Huntington-Hill's are compared by their squares.
     */
    private Comparator<Integer> strongest(int taken) {
        Comparator<Integer> byClaim = (one, other) -> {
            BigInteger first = claim(one).multiply(divisor(other, taken));
            BigInteger second = claim(other).multiply(divisor(one, taken));
            return second.compareTo(first);
        };
        return byClaim.thenComparing(order);
    }

    private BigInteger claim(int at) {
        return rounding == Rounding.HUNTINGTON_HILL
                ? values.numerator(at).pow(2) : values.numerator(at);
    }

    private BigInteger divisor(int at, int taken) {
        BigInteger had = parts.get(at).add(BigInteger.valueOf(taken));
        BigInteger more = had.add(BigInteger.ONE);
        return switch (rounding) {
            case WEBSTER -> had.shiftLeft(1).add(BigInteger.ONE);
            case DHONDT -> more;
            case ADAMS -> had;
            default -> had.multiply(more);
        };
    }
}
