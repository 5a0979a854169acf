package dk.betroet.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final long SAFE = 1_000_000_000_000L;

    @Test
    void splitting_loses_nothing_and_is_fair_to_one_oere() {
        qt().forAll(longs().between(-SAFE, SAFE), integers().between(1, 500)).checkAssert((oere, parts) -> {
            List<Money> shares = Money.ofOere(oere).split(parts);
            assertThat(shares).hasSize(parts);
            assertThat(Money.sum(shares)).isEqualTo(Money.ofOere(oere));
            long most = shares.stream().mapToLong(Money::toOere).max().orElseThrow();
            long least = shares.stream().mapToLong(Money::toOere).min().orElseThrow();
            assertThat(most - least).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void adding_and_taking_away_are_each_others_opposites() {
        qt().forAll(longs().between(-SAFE, SAFE), longs().between(-SAFE, SAFE)).checkAssert((a, b) -> {
            Money one = Money.ofOere(a);
            Money other = Money.ofOere(b);
            assertThat(one.plus(other).minus(other)).isEqualTo(one);
            assertThat(one.plus(other)).isEqualTo(other.plus(one));
            assertThat(one.minus(other)).isEqualTo(other.minus(one).negate());
        });
    }

    @Test
    void order_is_the_order_of_oere() {
        qt().forAll(longs().between(-SAFE, SAFE), longs().between(-SAFE, SAFE)).checkAssert((a, b) -> {
            Money one = Money.ofOere(a);
            Money other = Money.ofOere(b);
            assertThat(one.isOver(other)).isEqualTo(a > b);
            assertThat(one.isUnder(other)).isEqualTo(a < b);
            assertThat(one.compareTo(other)).isEqualTo(Long.compare(a, b));
            assertThat(one.equals(other)).isEqualTo(a.longValue() == b);
        });
    }

    @Test
    void a_sum_is_the_sum_whatever_the_order() {
        qt().forAll(lists().of(longs().between(-SAFE, SAFE)).ofSizeBetween(0, 50)).checkAssert(oere -> {
            List<Money> amounts = oere.stream().map(Money::ofOere).toList();
            assertThat(Money.sum(amounts)).isEqualTo(Money.sum(amounts.reversed()));
            assertThat(Money.sum(amounts).toOere()).isEqualTo(oere.stream().mapToLong(o -> o).sum());
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "5, 0.05", "50, 0.50", "-5, -0.05", "123450, 1234.50", "-100, -1.00"})
    void is_written_plainly(long oere, String text) {
        assertThat(Money.ofOere(oere)).hasToString(text);
    }

    @Test
    void beyond_the_limits_is_refused_and_never_wraps() {
        assertThat(Money.MAX.toOere()).isEqualTo(1_000_000_000_000_000L);
        assertThatThrownBy(() -> Money.MAX.plus(Money.ofOere(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.MIN.minus(Money.ofOere(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofKroner(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.MAX.times(2)).isInstanceOf(ArithmeticException.class);
        assertThat(Money.MIN.toAbsolute()).isEqualTo(Money.MAX);
    }

    @Test
    void cannot_be_split_into_no_parts() {
        assertThatThrownBy(() -> Money.ofKroner(1).split(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
