package dk.betroet.kernel.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Fractions as at school, without a limit. */
class FractionTest {

    private static Gen<Fraction> fractions() {
        return longs().all().zip(longs().all().assuming(n -> n != 0), Fraction::of);
    }

    @Test
    void they_add_and_multiply_as_numbers_do() {
        qt().forAll(fractions(), fractions(), fractions()).check((a, b, c) ->
                a.plus(b).equals(b.plus(a)) && a.plus(b).plus(c).equals(a.plus(b.plus(c)))
                        && a.times(b.plus(c)).equals(a.times(b).plus(a.times(c)))
                        && a.minus(a).equals(Fraction.ZERO)
                        && (b.signum() == 0 || a.times(b).dividedBy(b).equals(a)));
    }

    @Test
    void they_are_in_lowest_terms_so_that_equals_are_equal() {
        qt().forAll(fractions(), longs().all().assuming(n -> n != 0)).check((a, n) -> {
            BigInteger many = BigInteger.valueOf(n);
            Fraction same = Fraction.of(
                    a.numerator().multiply(many), a.denominator().multiply(many));
            return same.equals(a) && same.hashCode() == a.hashCode() && a.compareTo(same) == 0
                    && a.denominator().signum() > 0;
        });
    }

    @Test
    void they_become_whole_downwards_or_to_the_nearest() {
        qt().forAll(fractions()).check(a -> {
            Fraction down = Fraction.of(a.floor(), BigInteger.ONE);
            Fraction near = Fraction.of(a.rounded(), BigInteger.ONE).minus(a);
            Fraction half = Fraction.of(1, 2);
            return down.compareTo(a) <= 0 && a.minus(down).compareTo(Fraction.ONE) < 0
                    && near.compareTo(half) <= 0 && near.negate().compareTo(half) <= 0;
        });
        assertThat(Fraction.of(5, 2).rounded()).isEqualTo(3);
        assertThat(Fraction.of(-5, 2).rounded()).isEqualTo(-3);
        assertThat(Fraction.of(-5, 2).floor()).isEqualTo(-3);
        assertThat(Fraction.of(2, 3).toDecimal(4)).isEqualTo("0.6667");
        assertThat(Fraction.of(6, 4)).hasToString("3/2");
    }

    @Test
    void nothing_goes_over_zero() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO))
                .isInstanceOf(ArithmeticException.class);
    }
}
