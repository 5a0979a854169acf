package dk.betroet.office.association.youth;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CloseYouthAccountTest {

    private static final String CLOSE = "association.close-youth-account";

    private final YouthHouse house = new YouthHouse();

    private Map<String, Object> with(Object... changes) {
        return house.money.command(
                Map.of("fund", house.fund, "date", YouthHouse.TODAY), changes);
    }

    @Test
    void emptyAndReconciledItIsGivenUpAndItsPageStays() {
        house.paid(10_000, "2026-03-01");
        house.money.refuses(house.money.leader, CLOSE, with(),
                RefusalCode.FUND_NOT_EMPTY, RefusalCode.SOMETHING_OPEN);
        house.reconciled(10_000, "2026-03-01");
        house.money.refuses(house.money.leader, CLOSE, with(), RefusalCode.FUND_NOT_EMPTY);
        house.movedOn(10_000);
        house.money.done(house.money.leader, CLOSE, with("statement", house.money.evidence()));
        String page = house.money.words(house.money.leader, "/youth-accounts/" + house.fund);
        assertThat(page).contains("100,00").doesNotContain("Luk ungdomsskolens konto");
        house.money.refuses(house.money.bo, "association.note-web-payment", Map.of(
                "fund", house.fund, "amount", 100, "date", YouthHouse.TODAY,
                "instrument", "payment-card"), RefusalCode.FUND_CLOSED);
        house.money.refuses(house.money.leader, CLOSE, with(), RefusalCode.FUND_CLOSED);
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.refuses(house.money.leader, CLOSE, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.paid(10_000, "2026-03-01");
        house.reconciled(10_000, "2026-03-01");
        house.movedOn(10_000);
        house.money.refuses(house.money.leader, CLOSE, with("date", "2026-03-04"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.money.invalid(house.money.leader, CLOSE, with("fund", house.money.fund), "fund",
                "reference_unknown");
        house.money.invalid(house.money.leader, CLOSE, with("fund", new YouthHouse().fund),
                "fund", "reference_unknown");
    }
}
