package dk.betroet.kernel.key;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A rate as it is printed beside a total and a number of heads: with as many decimals as it takes
 * to find the total again, and no more.
 *
 * @param printed the rate, rounded
 * @param exact the rate itself
 */
public record Rate(BigDecimal printed, Fraction exact) {

    /** The fewest decimals that a rate is printed with. */
    public static final int PLACES_MIN = 2;

    /**
     * The rate of a total.
     *
     * @param total in the smallest unit, 0 or more
     * @param heads 1 or more
     * @param unit how many of the smallest unit make one that the rate is printed in, such as 100
     *     øre to a krone
     */
    public static Rate of(BigInteger total, BigInteger heads, BigInteger unit) {
        Fraction exact = Fraction.of(total, heads.multiply(unit));
        int places = PLACES_MIN;
        while (!proves(exact.toDecimal(places), total, heads, unit)) {
            places++;
        }
        return new Rate(exact.toDecimal(places), exact);
    }

    /** Whether a printed rate times the heads is the total, rounded to the smallest unit. */
    public static boolean proves(
            BigDecimal printed, BigInteger total, BigInteger heads, BigInteger unit) {
        return of(printed).times(Fraction.of(heads.multiply(unit), BigInteger.ONE)).rounded()
                .equals(total);
    }

    /** A decimal as an exact fraction. */
    public static Fraction of(BigDecimal decimal) {
        int scale = Math.max(0, decimal.scale());
        return Fraction.of(decimal.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
    }
}
