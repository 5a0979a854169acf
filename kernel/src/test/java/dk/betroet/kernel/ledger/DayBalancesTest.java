package dk.betroet.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class DayBalancesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final int DAYS = 6;
    private static final int PLACES = 3;
    private static final UUID OWNER = new UUID(2, 1);
    private static final UUID OUTSIDE = place(0);
    private static final Predicate<UUID> HELD = place -> !place.equals(OUTSIDE);

    private static UUID place(int number) {
        return new UUID(1, number);
    }

    private static Entry move(int day, int from, int to, long oere) {
        return new Entry(FIRST.plusDays(day), List.of(new Transfer(OWNER, place(from), place(to),
                new Purpose("daily"), Money.ofOere(oere))));
    }

    private static Gen<Entry> entries() {
        return integers().between(0, DAYS - 1).zip(integers().between(0, PLACES - 1),
                integers().between(1, PLACES - 1), integers().between(1, 100),
                (day, from, step, oere) -> move(day, from, (from + step) % PLACES, oere));
    }

    private static DayBalances asked(List<Entry> book, LocalDate day) {
        Balances now = Balances.EMPTY;
        List<DayBalances.Change> later = new ArrayList<>();
        for (Entry entry : book) {
            now = now.plus(entry);
            if (entry.happenedOn().isAfter(day)) {
                entry.lines().forEach(line -> later.add(new DayBalances.Change(
                        new Balances.Key(line.owner(), line.place()), entry.happenedOn(),
                        line.amount())));
            }
        }
        return DayBalances.of(now, later);
    }

    private static List<DayBalances.Shortfall> shortfalls(List<Entry> book, Entry entry) {
        return asked(book, entry.happenedOn()).shortfalls(entry, HELD);
    }

    @Test
    void what_is_entered_in_any_order_never_leaves_a_day_below_zero() {
        qt().forAll(lists().of(entries()).ofSizeBetween(0, 25)).checkAssert(asked -> {
            List<Entry> book = new ArrayList<>();
            for (Entry entry : asked) {
                if (shortfalls(book, entry).isEmpty()) {
                    book.add(entry);
                }
            }
            for (int day = 0; day < DAYS; day++) {
                LocalDate end = FIRST.plusDays(day);
                Balances then = Balances.EMPTY;
                for (Entry entry : book) {
                    then = entry.happenedOn().isAfter(end) ? then : then.plus(entry);
                }
                for (int place = 1; place < PLACES; place++) {
                    assertThat(then.at(OWNER, place(place)).isNegative()).isFalse();
                    assertThat(asked(book, end).at(
                            new Balances.Key(OWNER, place(place)), end))
                            .isEqualTo(then.at(OWNER, place(place)));
                }
            }
        });
    }

    @Test
    void enough_today_is_not_enough_when_it_came_later() {
        List<Entry> book = List.of(move(0, 0, 1, 100), move(1, 1, 0, 80), move(4, 0, 1, 500));
        assertThat(shortfalls(book, move(2, 1, 0, 20))).isEmpty();
        assertThat(shortfalls(book, move(2, 1, 0, 21))).containsExactly(new DayBalances.Shortfall(
                new Balances.Key(OWNER, place(1)), FIRST.plusDays(2), Money.ofOere(20),
                Money.ofOere(21)));
        assertThat(shortfalls(book, move(4, 1, 0, 520))).isEmpty();
    }

    @Test
    void money_that_was_there_then_and_went_out_since_is_missed_on_the_day_it_went() {
        List<Entry> book = List.of(move(0, 0, 1, 100), move(2, 1, 0, 80), move(4, 0, 1, 80));
        assertThat(shortfalls(book, move(1, 1, 0, 30))).extracting(DayBalances.Shortfall::on)
                .containsExactly(FIRST.plusDays(2));
    }

    @Test
    void the_world_outside_may_owe_on_any_day() {
        assertThat(shortfalls(List.of(), move(0, 0, 1, 100))).isEmpty();
    }
}
