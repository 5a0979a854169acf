package dk.betroet.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class LedgerLawsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final UUID OUTSIDE = place(0);
    private static final Predicate<UUID> HELD = place -> !place.equals(OUTSIDE);

    private static UUID place(int number) {
        return new UUID(1, number);
    }

    private static UUID owner(int number) {
        return new UUID(2, number);
    }

    private static Gen<Transfer> transfers() {
        return integers().between(0, 4).zip(
                integers().between(0, 3), integers().between(1, 3), integers().between(1, 100_000),
                (owner, from, step, oere) -> new Transfer(owner(owner), place(from),
                        place((from + step) % 4), new Purpose("daily"), Money.ofOere(oere)));
    }

    private static Gen<Entry> entries() {
        return lists().of(transfers()).ofSizeBetween(1, 8).map(list -> new Entry(DAY, list));
    }

    @Test
    void every_entry_sums_to_zero_for_each_owner_by_itself() {
        qt().forAll(entries()).checkAssert(entry -> {
            Map<UUID, Long> sums = entry.lines().stream().collect(Collectors.groupingBy(
                    Line::owner, Collectors.summingLong(line -> line.amount().toOere())));
            assertThat(sums.values()).containsOnly(0L);
        });
    }

    @Test
    void a_reversal_brings_every_balance_back() {
        qt().forAll(entries(), entries()).checkAssert((before, entry) -> {
            Balances start = Balances.EMPTY.plus(before);
            Balances back = start.plus(entry).plus(entry.reverse(DAY.plusDays(1)));
            for (int owner = 0; owner < 5; owner++) {
                for (int place = 0; place < 4; place++) {
                    assertThat(back.at(owner(owner), place(place)))
                            .isEqualTo(start.at(owner(owner), place(place)));
                }
            }
            assertThat(entry.reverse(DAY).reverse(DAY)).isEqualTo(entry);
        });
    }

    @Test
    void the_order_of_entries_does_not_matter_for_balances() {
        qt().forAll(entries(), entries()).checkAssert((one, other) ->
                assertThat(Balances.EMPTY.plus(one).plus(other))
                        .isEqualTo(Balances.EMPTY.plus(other).plus(one)));
    }

    @Test
    void a_shortfall_is_named_exactly_when_a_held_place_would_go_below_zero() {
        qt().forAll(entries(), entries()).checkAssert((before, entry) -> {
            Balances start = Balances.EMPTY.plus(before);
            Balances after = start.plus(entry);
            boolean short_ = entry.transfers().stream().anyMatch(transfer ->
                    HELD.test(transfer.from())
                            && after.at(transfer.owner(), transfer.from()).isNegative());
            assertThat(start.shortfalls(entry, HELD).isEmpty()).isEqualTo(!short_);
        });
    }

    @Test
    void one_owners_money_never_pays_for_anothers() {
        Balances balances = Balances.EMPTY.plus(new Entry(DAY, List.of(new Transfer(
                owner(1), OUTSIDE, place(1), new Purpose("daily"), Money.ofKroner(1_000)))));
        Entry entry = new Entry(DAY, List.of(new Transfer(
                owner(2), place(1), OUTSIDE, new Purpose("daily"), Money.ofKroner(1))));
        assertThat(balances.shortfalls(entry, HELD)).singleElement()
                .isEqualTo(new Balances.Shortfall(
                        owner(2), place(1), Money.ZERO, Money.ofKroner(1)));
    }

    @Test
    void what_moves_nothing_or_nowhere_is_no_transfer() {
        assertThatThrownBy(() -> new Transfer(
                owner(1), place(1), place(1), new Purpose("daily"), Money.ofKroner(1)))
                .hasMessageContaining("two places");
        for (Money amount : List.of(Money.ZERO, Money.ofOere(-1))) {
            assertThatThrownBy(() -> new Transfer(
                    owner(1), place(1), place(2), new Purpose("daily"), amount))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Entry(DAY, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Purpose("Tøj")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void closing_covers_every_day_through_the_last_and_only_moves_forward() {
        Periods periods = Periods.closedThrough(LocalDate.of(2026, 1, 31));
        assertThat(periods.isClosed(LocalDate.of(2026, 1, 31))).isTrue();
        assertThat(periods.isClosed(LocalDate.of(2026, 2, 1))).isFalse();
        assertThat(periods.isClosed(LocalDate.of(2020, 1, 1))).isTrue();
        assertThat(periods.mayCloseThrough(LocalDate.of(2026, 1, 31))).isFalse();
        assertThat(periods.mayCloseThrough(LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(Periods.OPEN.isClosed(LocalDate.MIN)).isFalse();
    }
}
