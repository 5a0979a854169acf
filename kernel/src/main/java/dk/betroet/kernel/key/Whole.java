package dk.betroet.kernel.key;

import java.math.BigInteger;

/** Whole numbers from fractions over a positive denominator. */
final class Whole {

    private Whole() {}

    static BigInteger floor(BigInteger numerator, BigInteger denominator) {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    static BigInteger ceiling(BigInteger numerator, BigInteger denominator) {
        return floor(numerator.negate(), denominator).negate();
    }

    /** A half goes away from zero. */
    static BigInteger halfUp(BigInteger numerator, BigInteger denominator) {
        BigInteger twice = numerator.abs().shiftLeft(1).add(denominator);
        BigInteger size = twice.divide(denominator.shiftLeft(1));
        return numerator.signum() < 0 ? size.negate() : size;
    }
}
