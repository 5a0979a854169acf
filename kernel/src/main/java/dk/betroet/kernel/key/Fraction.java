package dk.betroet.kernel.key;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact fraction of two whole numbers of any size, in lowest terms with a positive denominator;
 * equal fractions are equal. Immutable.
 */
public final class Fraction implements Comparable<Fraction> {

    /** None: 0/1. */
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /** All of it: 1/1. */
    public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * One number over another.
     *
     * @throws ArithmeticException when the denominator is zero
     */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction over zero: " + numerator + "/0");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        return new Fraction(numerator.divide(divisor), denominator.divide(divisor));
    }

    /**
     * One number over another.
     *
     * @throws ArithmeticException when the denominator is zero
     */
    public static Fraction of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** A whole number. */
    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** What stands over the line; carries the sign. */
    public BigInteger numerator() {
        return numerator;
    }

    /** What stands under the line, 1 or more. */
    public BigInteger denominator() {
        return denominator;
    }

    /** The two together. */
    public Fraction plus(Fraction other) {
        return of(numerator.multiply(other.denominator).add(
                other.numerator.multiply(denominator)), denominator.multiply(other.denominator));
    }

    /** This less the other. */
    public Fraction minus(Fraction other) {
        return plus(other.negate());
    }

    /** The same with the opposite sign. */
    public Fraction negate() {
        return new Fraction(numerator.negate(), denominator);
    }

    /** This many times the other. */
    public Fraction times(Fraction other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * How many times the other goes into this.
     *
     * @throws ArithmeticException when the other is zero
     */
    public Fraction dividedBy(Fraction other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** Below, at or above zero: -1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    /** The largest whole number that is not above this. */
    public BigInteger floor() {
        return Whole.floor(numerator, denominator);
    }

    /** The nearest whole number; a half goes away from zero. */
    public BigInteger rounded() {
        return Whole.halfUp(numerator, denominator);
    }

    /**
     * In decimals, a half away from zero, with a point: for machines; people's texts are the
     * office's.
     *
     * @param places how many, 0 or more
     */
    public BigDecimal toDecimal(int places) {
        return new BigDecimal(numerator).divide(
                new BigDecimal(denominator), places, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(
                other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction fraction && numerator.equals(fraction.numerator)
                && denominator.equals(fraction.denominator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(numerator, denominator);
    }

    /** As {@code 3/4}, or {@code 3} when it is whole. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE)
                ? numerator.toString() : numerator + "/" + denominator;
    }
}
