package dk.betroet.office.association.youth;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class NoteWebPaymentTest {

    private static final String NOTE = "association.note-web-payment";

    private final YouthHouse house = new YouthHouse();

    private Map<String, Object> with(Object... changes) {
        return house.money.command(Map.of("fund", house.fund, "amount", 25_000,
                "date", YouthHouse.TODAY, "instrument", "payment-card"), changes);
    }

    @Test
    void itStandsOnTheSchoolsOwnAccount() {
        house.money.done(house.money.bo, NOTE, with());
        assertThat(house.money.at(house.fund, house.account)).isEqualTo(Money.ofKroner(250));
    }

    @Test
    void onlyCardsOnTheWebAreTaken() {
        house.money.forbids(house.money.bo, NOTE, with("instrument", "cash"),
                "youthschool.web");
        house.money.forbids(house.money.bo, NOTE, with("instrument", "mobile-pay"),
                "youthschool.web");
    }

    @Test
    void daysThatNobodyHasReconciledAreSeenAfterAWeek() {
        house.paid(100, "2026-02-27");
        assertThat(house.findings()).isEmpty();
        house.paid(100, "2026-02-26");
        assertThat(house.findings()).containsExactly("youthschool.reconciled-running");
        house.reconciled(200, "2026-02-27");
        assertThat(house.findings()).isEmpty();
    }

    @Test
    void aPaymentUndoneIsOneMoreMovementToReconcile() {
        UUID payment = house.paid(10_000, "2026-03-01");
        house.reconciled(10_000, "2026-03-01");
        house.money.done(house.money.bo, "custody.reverse", Map.of("fact", payment,
                "date", "2026-03-03", "reason", "Betalt tilbage"));
        assertThat(house.money.at(house.fund, house.account)).isEqualTo(Money.ZERO);
        house.paid(12_500, "2026-03-04");
        house.reconciled(2_500, YouthHouse.TODAY);
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.refuses(house.money.bo, NOTE, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.refuses(house.money.bo, NOTE, with("date", "2026-01-01"),
                RefusalCode.DATE_BEFORE_ADMISSION);
        house.money.invalid(house.money.bo, NOTE, with("fund", house.money.fund), "fund",
                "reference_unknown");
        house.money.invalid(house.money.bo, NOTE, with("fund", new YouthHouse().fund), "fund",
                "reference_unknown");
        house.money.writing("update book set closed_through = date '2026-03-31' "
                + "where unit_id = :unit", Map.of("unit", house.money.home.unit()));
        house.money.refuses(house.money.bo, NOTE, with(), RefusalCode.PERIOD_CLOSED);
        house.money.writing("update fund set closed_on = date '2026-03-01' where fund_id = :fund",
                Map.of("fund", house.fund));
        house.money.refuses(house.money.bo, NOTE, with(), RefusalCode.FUND_CLOSED);
    }
}
