package dk.betroet.office.account.period;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.account.AccountHouse;
import dk.betroet.office.platform.ledger.Ledger;
import dk.betroet.office.platform.operation.Outcome;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ClosePeriodTest {

    private static final String CLOSE = "account.close-period";
    private static final Map<String, ?> JANUARY = Map.of("through", "2026-01-31");

    private final AccountHouse house = new AccountHouse();

    private void reconciled() {
        house.money.done(house.money.bo, "account.reconcile", Map.of("date", "2026-01-31"));
    }

    @Test
    void a_day_in_order_is_closed_for_good() {
        house.januaryInOrder();
        reconciled();
        house.money.done(house.money.leader, CLOSE, JANUARY);
        assertThat(house.reading(sql -> house.money.office.part(Ledger.class)
                .read(sql, house.money.home.unit())).periods().closedThrough())
                .contains(LocalDate.of(2026, 1, 31));
        house.money.refuses(house.money.bo, "custody.note-bank-entry", Map.of(
                "account", house.account, "fund", house.money.fund, "amount", 100,
                "date", "2026-01-31", "entry", "pension"), RefusalCode.PERIOD_CLOSED);
        house.money.refuses(house.money.leader, CLOSE, JANUARY, RefusalCode.PERIOD_CLOSED);
    }

    @Test
    void whoever_reconciled_does_not_close() {
        house.januaryInOrder();
        house.money.done(house.money.leader, "account.reconcile", Map.of("date", "2026-01-31"));
        house.money.refuses(house.money.leader, CLOSE, JANUARY, RefusalCode.SAME_PERSON_TWICE);
    }

    @Test
    void a_day_that_was_not_reconciled_or_is_not_over_stays_open() {
        house.money.refuses(house.money.leader, CLOSE, JANUARY,
                RefusalCode.RECONCILIATION_MISSING);
        house.money.refuses(house.money.leader, CLOSE, Map.of("through", "2026-03-05"),
                RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void whatever_is_open_is_listed() {
        house.januaryInOrder();
        house.entered(-30, "2026-01-30");
        reconciled();
        house.money.refuses(house.money.leader, CLOSE, JANUARY, RefusalCode.SOMETHING_OPEN);
        house.entered(-5, "2026-01-31");
        Outcome waiting = house.money.ask(house.money.bo, "custody.receive", Map.of(
                "fund", house.money.fund, "place", house.money.box, "amount", 100_000,
                "date", "2026-01-31", "category", "daily"));
        assertThat(waiting).isInstanceOf(Outcome.Waiting.class);
        Outcome outcome = house.money.ask(house.money.leader, CLOSE, JANUARY);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused ->
                assertThat(refused.refusals().stream()
                        .filter(one -> one.code() == RefusalCode.SOMETHING_OPEN)
                        .map(one -> one.arguments().getFirst().toString()))
                        .hasSize(3)
                        .anyMatch(text -> text.contains("account.open.requests"))
                        .anyMatch(text -> text.contains("account.open.unmatched"))
                        .anyMatch(text -> text.contains("account.open.recorded-since")));
    }

    @Test
    void what_is_explained_does_not_hold_it_back_and_a_difference_does() {
        house.januaryInOrder();
        var voucher = house.entered(-30, "2026-01-30");
        house.money.done(house.money.bo, "account.explain", Map.of("place", house.account,
                "movement", voucher, "why", "under-way", "reason", "Trækkes i februar"));
        house.counted("2026-01-31", 10);
        reconciled();
        house.money.refuses(house.money.leader, CLOSE, JANUARY, RefusalCode.SOMETHING_OPEN);
        house.counted("2026-01-31", 0);
        reconciled();
        house.money.done(house.money.leader, CLOSE, JANUARY);
    }

    @Test
    void an_employee_does_not_close() {
        assertThat(house.money.ask(house.money.bo, CLOSE, JANUARY))
                .isInstanceOf(Outcome.Unknown.class);
    }
}
