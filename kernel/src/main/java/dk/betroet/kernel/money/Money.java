package dk.betroet.kernel.money;

import java.util.ArrayList;
import java.util.List;

/**
 * An amount of money in whole øre (1/100 krone).
 *
 * <p>Not a price, a rate or a fraction: what cannot be paid in øre cannot be a {@code Money}. The
 * currency is a property of the account, not of the amount; everything in one book is in kroner.
 * May be negative (what goes out of a place). Immutable and thread-safe.
 *
 * <p>Range: {@link #MIN} to {@link #MAX}, ±10,000,000,000,000.00 kr., far inside a {@code long}, so
 * that a sum of a million amounts cannot overflow unnoticed; beyond it every method throws
 * {@link ArithmeticException}.
 */
public final class Money implements Comparable<Money> {

    private static final long LIMIT_OERE = 1_000_000_000_000_000L;

    /** No money at all: 0 øre. */
    public static final Money ZERO = new Money(0);

    /** The largest amount that can be held, in øre: 10<sup>15</sup>. */
    public static final Money MAX = new Money(LIMIT_OERE);

    /** The smallest (most negative) amount, in øre: −10<sup>15</sup>. */
    public static final Money MIN = new Money(-LIMIT_OERE);

    private final long oere;

    private Money(long oere) {
        this.oere = oere;
    }

    /**
     * An amount from whole øre.
     *
     * @throws ArithmeticException outside {@link #MIN}..{@link #MAX}
     */
    public static Money ofOere(long oere) {
        if (oere > LIMIT_OERE || oere < -LIMIT_OERE) {
            throw new ArithmeticException("amount out of range: " + oere + " øre");
        }
        return oere == 0 ? ZERO : new Money(oere);
    }

    /**
     * An amount from whole kroner.
     *
     * @throws ArithmeticException outside {@link #MIN}..{@link #MAX}
     */
    public static Money ofKroner(long kroner) {
        return ofOere(Math.multiplyExact(kroner, 100));
    }

    /** The sum of all amounts; {@link #ZERO} for none. */
    public static Money sum(Iterable<Money> amounts) {
        long sum = 0;
        for (Money amount : amounts) {
            sum = Math.addExact(sum, amount.oere);
        }
        return ofOere(sum);
    }

    /** The amount in øre, the unit of every stored and transmitted amount. */
    public long toOere() {
        return oere;
    }

    /** This amount and the other together. */
    public Money plus(Money other) {
        return ofOere(oere + other.oere);
    }

    /** This amount less the other; may become negative. */
    public Money minus(Money other) {
        return ofOere(oere - other.oere);
    }

    /** The same amount with the opposite sign. */
    public Money negate() {
        return ofOere(-oere);
    }

    /** This amount {@code count} times. */
    public Money times(long count) {
        return ofOere(Math.multiplyExact(oere, count));
    }

    /** The amount without its sign. */
    public Money toAbsolute() {
        return oere < 0 ? negate() : this;
    }

    /**
     * Splits the amount into {@code parts} amounts that differ by at most one øre and sum to
     * exactly this amount. The odd øre go one each to the first parts, so the caller's order
     * decides who carries them; it must be an order the owners know (the list on the voucher).
     *
     * @param parts at least 1
     * @throws IllegalArgumentException when {@code parts} is less than 1
     */
    public List<Money> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("parts must be at least 1: " + parts);
        }
        long share = oere / parts;
        long rest = oere % parts;
        List<Money> shares = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            long extra = i < Math.abs(rest) ? Long.signum(rest) : 0;
            shares.add(ofOere(share + extra));
        }
        return List.copyOf(shares);
    }

    public boolean isZero() {
        return oere == 0;
    }

    public boolean isPositive() {
        return oere > 0;
    }

    public boolean isNegative() {
        return oere < 0;
    }

    /**
     * Whether this amount is strictly larger than the other; exactly the same amount is not over.
     */
    public boolean isOver(Money other) {
        return oere > other.oere;
    }

    /** Whether this amount is strictly smaller than the other. */
    public boolean isUnder(Money other) {
        return oere < other.oere;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(oere, other.oere);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Money other && oere == other.oere;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(oere);
    }

    /**
     * Plain and unambiguous, for logs and failures: {@code 1234.50}; screens format by language.
     */
    @Override
    public String toString() {
        long absolute = Math.abs(oere);
        String rest = (absolute % 100 < 10 ? "0" : "") + absolute % 100;
        return (oere < 0 ? "-" : "") + absolute / 100 + "." + rest;
    }
}
