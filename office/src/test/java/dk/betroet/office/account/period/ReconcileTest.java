package dk.betroet.office.account.period;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.account.AccountHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.finding.Concern;
import dk.betroet.office.platform.finding.Detector;
import dk.betroet.office.platform.operation.WritePath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReconcileTest {

    private static final String RECONCILE = "account.reconcile";
    private static final Map<String, ?> JANUARY = Map.of("date", "2026-01-31");

    private final AccountHouse house = new AccountHouse();

    private Reconciliations.Made reconciled() {
        house.money.done(house.money.bo, RECONCILE, JANUARY);
        return house.reading(sql -> house.money.office.part(Reconciliations.class)
                .last(sql, house.money.home.unit())).orElseThrow();
    }

    @Test
    void bank_cash_book_and_owners_add_up() {
        house.money.cash(house.money.fund, 200);
        house.januaryInOrder();
        Reconciliations.Made made = reconciled();
        assertThat(made.result()).isEqualTo(Reconciliations.Result.ADDS_UP);
        assertThat(made.bank()).isEqualTo(Money.ofKroner(1_180));
        assertThat(made.cash()).isEqualTo(Money.ofKroner(200));
        assertThat(made.owners()).isEqualTo(Money.ofKroner(1_380));
        assertThat(concerns()).isEmpty();
    }

    @Test
    void what_is_on_its_way_is_outstanding_and_explained() {
        house.januaryInOrder();
        house.entered(-30, "2026-01-30");
        Reconciliations.Made made = reconciled();
        assertThat(made.result()).isEqualTo(Reconciliations.Result.EXPLAINED);
        assertThat(made.outstanding()).isEqualTo(Money.ofKroner(30));
    }

    @Test
    void a_difference_is_recorded_as_it_is_and_becomes_a_finding() {
        house.januaryInOrder();
        house.counted("2026-01-30", -50);
        Reconciliations.Made made = reconciled();
        assertThat(made.result()).isEqualTo(Reconciliations.Result.DIFFERS);
        assertThat(made.cashDifference()).isEqualTo(Money.ofKroner(-50));
        assertThat(made.bankDifference()).isEqualTo(Money.ZERO);
        assertThat(concerns()).extracting(Concern::code).containsExactly("account.difference");
    }

    @Test
    void money_that_the_bank_has_and_no_paper_explains_is_named() {
        house.januaryInOrder();
        house.money.writing("update bank_match set undone_by = fact_id where place_id = :p",
                Map.of("p", house.account));
        Reconciliations.Made made = reconciled();
        assertThat(made.outstanding()).isEqualTo(Money.ZERO);
        assertThat(made.result()).isEqualTo(Reconciliations.Result.EXPLAINED);
    }

    @Test
    void an_account_without_statement_or_a_box_not_counted_stops_it() {
        house.money.refuses(house.money.bo, RECONCILE, JANUARY,
                RefusalCode.BANK_STATEMENT_MISSING, RefusalCode.CASH_COUNT_MISSING);
        house.januaryInOrder();
        house.counted("2026-01-23", 0);
        house.money.refuses(house.money.bo, RECONCILE, JANUARY, RefusalCode.CASH_COUNT_MISSING);
        house.counted("2026-01-24", 0);
        assertThat(reconciled().result()).isEqualTo(Reconciliations.Result.ADDS_UP);
    }

    @Test
    void days_to_come_closed_days_and_days_before_anything_are_refused() {
        house.money.refuses(house.money.bo, RECONCILE, Map.of("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.refuses(house.money.bo, RECONCILE, Map.of("date", "2025-12-31"),
                RefusalCode.NOTHING_TO_DO);
        house.money.writing("update book set closed_through = date '2026-01-31' where unit_id = :u",
                Map.of("u", house.money.home.unit()));
        house.money.refuses(house.money.bo, RECONCILE, JANUARY, RefusalCode.PERIOD_CLOSED);
    }

    private List<Concern> concerns() {
        Caller leader = house.money.leader;
        return house.reading(sql -> {
            var context = house.money.office.part(WritePath.class)
                    .context(leader, house.money.home.unit(), sql);
            return house.money.office.all(Detector.class).stream()
                    .flatMap(detector -> detector.concerns(context).stream())
                    .toList();
        });
    }
}
