package dk.betroet.kernel.key;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One exact value per recipient, in the order of the basis. All stand over one common denominator,
 * which keeps a whole step to plain multiplications: nothing is brought to lowest terms before
 * somebody looks at a value. Immutable.
 */
public final class Column {

    private final List<BigInteger> numerators;
    private final BigInteger denominator;

    private Column(List<BigInteger> numerators, BigInteger denominator) {
        this.numerators = List.copyOf(numerators);
        this.denominator = denominator;
    }

    /** Whole numbers. */
    public static Column whole(List<BigInteger> values) {
        return new Column(values, BigInteger.ONE);
    }

    /** Fractions, brought over one denominator. */
    public static Column of(List<Fraction> values) {
        BigInteger common = values.stream().map(Fraction::denominator)
                .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
        return new Column(values.stream().map(value ->
                value.numerator().multiply(common.divide(value.denominator()))).toList(), common);
    }

    public int size() {
        return numerators.size();
    }

    /** The value of the recipient at this place, from 0. */
    public Fraction get(int at) {
        return Fraction.of(numerators.get(at), denominator);
    }

    /** All values, in the order of the basis. */
    public List<Fraction> values() {
        return numerators.stream().map(one -> Fraction.of(one, denominator)).toList();
    }

    /** The sum of all values. */
    public Fraction sum() {
        return Fraction.of(numeratorSum(), denominator);
    }

    BigInteger numeratorSum() {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger one : numerators) {
            sum = sum.add(one);
        }
        return sum;
    }

    BigInteger numerator(int at) {
        return numerators.get(at);
    }

    BigInteger denominator() {
        return denominator;
    }

    /** Each value times the factor. */
    Column times(Fraction factor) {
        return new Column(mapped(one -> one.multiply(factor.numerator())),
                denominator.multiply(factor.denominator()));
    }

    /** Each value plus the other column's at its place. */
    Column plus(Column other) {
        List<BigInteger> sums = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            sums.add(numerators.get(i).multiply(other.denominator)
                    .add(other.numerators.get(i).multiply(denominator)));
        }
        return new Column(sums, denominator.multiply(other.denominator));
    }

    /** Each value less the other column's at its place. */
    Column minus(Column other) {
        return plus(other.times(Fraction.of(-1)));
    }

    /** The values below zero made zero. */
    Column clipped() {
        return new Column(mapped(BigInteger.ZERO::max), denominator);
    }

    /** Each value's part of the sum; the sum must not be zero. */
    Column shares() {
        return new Column(numerators, numeratorSum());
    }

    private List<BigInteger> mapped(UnaryOperator<BigInteger> change) {
        return numerators.stream().map(change).toList();
    }
}
