package dk.betroet.accounts.carry;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.accounts.Papers;
import dk.betroet.accounts.table.Basis;
import dk.betroet.kernel.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is carried from year to year, and that no break goes untold. */
class CarryLedgerTest {

    private static CarryLedger written(CarryLedger.Outcome outcome) {
        return switch (outcome) {
            case CarryLedger.Written(CarryLedger ledger) -> ledger;
            case CarryLedger.Refused(String id) -> throw new AssertionError(id);
        };
    }

    private static String refused(CarryLedger.Outcome outcome) {
        return outcome instanceof CarryLedger.Refused(String id) ? id : "written";
    }

    private final CarryLedger opened = CarryLedger.opening(2021, Money.ofKroner(1_000));

    @Test
    void aYearOpensWhereTheYearBeforeClosed() {
        CarryLedger ledger = written(written(opened.result(2021, Basis.ACCOUNTS,
                Money.ofKroner(-200))).result(2022, Basis.BUDGET, Money.ofKroner(500)));
        assertThat(ledger.years()).extracting(CarryLedger.Year::closing)
                .containsExactly(Money.ofKroner(1_200), Money.ofKroner(700));
        assertThat(ledger.years().get(1).opening()).isEqualTo(Money.ofKroner(1_200));
    }

    @Test
    void accountsTakeThePlaceOfAForecastAndNeverTheOtherWay() {
        CarryLedger forecast = written(opened.result(2021, Basis.FORECAST, Money.ofKroner(300)));
        CarryLedger accounts = written(forecast.result(2021, Basis.ACCOUNTS, Money.ofKroner(310)));
        assertThat(accounts.years()).singleElement().satisfies(year ->
                assertThat(year.closing()).isEqualTo(Money.ofKroner(690)));
        assertThat(refused(accounts.result(2021, Basis.FORECAST, Money.ofKroner(300))))
                .isEqualTo("accounts_stand");
    }

    @Test
    void refusals() {
        assertThat(refused(opened.result(2023, Basis.ACCOUNTS, Money.ZERO))).isEqualTo("year_gap");
        assertThat(refused(opened.result(2021, Basis.UNSAID, Money.ZERO)))
                .isEqualTo("basis_missing");
        assertThat(refused(opened.rebase(2021, Money.ofKroner(1), " ")))
                .isEqualTo("reason_missing");
        assertThat(refused(opened.rebase(2020, Money.ofKroner(1), "x"))).isEqualTo("year_gap");
    }

    @Test
    void aRebasingIsAddedWithItsReason() {
        CarryLedger ledger = written(written(opened.result(2021, Basis.ACCOUNTS,
                Money.ofKroner(100))).rebase(2022, Money.ofKroner(-290), "rounded to thousands"));
        assertThat(ledger.years()).last().satisfies(year -> {
            assertThat(year.opening()).isEqualTo(Money.ofKroner(610));
            assertThat(year.rebasings()).extracting(CarryLedger.Rebasing::reason)
                    .containsExactly("rounded to thousands");
        });
    }

    @Test
    void aTableTellsItsLedgerWithItsBreaks() {
        CarryLedger ledger = CarryLedger.of(
                Papers.table(Papers.ours("everything-wrong.txt"))).orElseThrow();
        List<CarryLedger.Year> years = ledger.years();
        assertThat(years).extracting(CarryLedger.Year::year)
                .containsExactly(2023, 2024, 2025, 2026);
        assertThat(years.get(0).closing()).isEqualTo(Money.ofKroner(58_759));
        assertThat(years.get(1).opening()).isEqualTo(Money.ofKroner(59_000));
        assertThat(years.get(1).rebasings()).extracting(CarryLedger.Rebasing::change)
                .containsExactly(Money.ofKroner(241));
        assertThat(CarryLedger.of(Papers.table(Papers.ours("spaces.txt")))).isEmpty();
    }
}
