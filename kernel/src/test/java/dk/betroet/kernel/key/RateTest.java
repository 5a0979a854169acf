package dk.betroet.kernel.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rates that prove their total, and indices that say from which level to which. */
class RateTest {

    private static final BigInteger HEADS = BigInteger.valueOf(1_228_362);
    private static final BigInteger OERE = BigInteger.valueOf(100);

    /** 1,824,713 kr. over the 1,228,362 inhabitants of a region: two decimals miss by thousands. */
    @Test
    void a_rate_has_as_many_decimals_as_find_the_total_again() {
        BigInteger total = BigInteger.valueOf(182_471_300);
        assertThat(Rate.proves(new BigDecimal("1.49"), total, HEADS, OERE)).isFalse();
        Rate rate = Rate.of(total, HEADS, OERE);
        assertThat(rate.printed().toPlainString()).startsWith("1.4854");
        assertThat(Rate.proves(rate.printed(), total, HEADS, OERE)).isTrue();
        BigDecimal shorter = rate.exact().toDecimal(rate.printed().scale() - 1);
        assertThat(Rate.proves(shorter, total, HEADS, OERE)).isFalse();
        assertThat(Rate.of(BigInteger.valueOf(20_000), BigInteger.TEN, OERE).printed())
                .isEqualTo(new BigDecimal("20.00"));
    }

    @Test
    void a_level_is_the_product_of_the_years_on_the_way() {
        Fraction percent = Fraction.of(1, 100);
        Indexation index = new Indexation(Fraction.of(3, 4), Fraction.of(1, 4), Map.of(
                2022, new Indexation.Change(percent.times(Fraction.of(2)), Fraction.ZERO),
                2023, new Indexation.Change(Fraction.ZERO, percent.times(Fraction.of(4)))));
        assertThat(index.factor(2021, 2021)).isEqualTo(Fraction.ONE);
        assertThat(index.factor(2021, 2022)).isEqualTo(Fraction.of(1015, 1000));
        assertThat(index.factor(2021, 2023))
                .isEqualTo(Fraction.of(1015, 1000).times(Fraction.of(101, 100)));
        assertThat(index.missing(2020, 2024)).isEqualTo(List.of(2021, 2024));
        assertThat(index.path(2021, 2023)).containsOnlyKeys(2021, 2022, 2023);
        assertThatIllegalArgumentException().isThrownBy(() -> index.factor(2020, 2022))
                .withMessageContaining("2021");
    }
}
