package dk.betroet.office.association.youth;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.db.Database;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReconcileWebTest {

    private static final String RECONCILE = "association.reconcile-web";

    private final YouthHouse house = new YouthHouse();

    private Map<String, Object> with(Object... changes) {
        return house.money.command(Map.of("fund", house.fund, "date", YouthHouse.TODAY,
                "through", "2026-03-04", "web", 30_000), changes);
    }

    private long days() {
        return house.money.office.part(Database.class).read(house.money.home.tenant(), sql ->
                house.money.office.part(YouthAccounts.class).unreconciledDays(
                        sql, house.fund, LocalDate.parse(YouthHouse.TODAY)));
    }

    @Test
    void whatIsTheSameOnTheWebCountsAsReconciled() {
        house.paid(10_000, "2026-03-01");
        house.paid(20_000, "2026-03-04");
        house.paid(5_000, "2026-03-05");
        assertThat(days()).isEqualTo(5);
        house.money.done(house.money.carla, RECONCILE, with());
        assertThat(days()).isEqualTo(1);
        house.reconciled(5_000, YouthHouse.TODAY);
        assertThat(days()).isZero();
        house.paid(700, "2026-03-02");
        assertThat(days()).isEqualTo(4);
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.refuses(house.money.carla, RECONCILE, with(), RefusalCode.NOTHING_TO_DO);
        house.paid(30_000, "2026-03-04");
        house.money.refuses(house.money.carla, RECONCILE, with("web", 29_999),
                RefusalCode.WEB_DIFFERS);
        house.money.refuses(house.money.carla, RECONCILE, with("web", 30_001),
                RefusalCode.WEB_DIFFERS);
        house.money.refuses(house.money.carla, RECONCILE, with("date", "2026-03-03"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.money.refuses(house.money.carla, RECONCILE, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.invalid(house.money.carla, RECONCILE, with("fund", new YouthHouse().fund),
                "fund", "reference_unknown");
        house.money.writing("update fund set closed_on = date '2026-03-01' where fund_id = :fund",
                Map.of("fund", house.fund));
        house.money.refuses(house.money.carla, RECONCILE, with(), RefusalCode.FUND_CLOSED);
    }
}
