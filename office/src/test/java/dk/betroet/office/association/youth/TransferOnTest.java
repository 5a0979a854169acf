package dk.betroet.office.association.youth;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TransferOnTest {

    private static final String TRANSFER = "association.transfer-on";

    private final YouthHouse house = new YouthHouse();

    private Map<String, Object> with(Object... changes) {
        return house.money.command(Map.of("fund", house.fund, "amount", 20_000,
                "date", YouthHouse.TODAY, "destination", "main-account"), changes);
    }

    @Test
    void twoEmployeesMoveTheReconciledBalanceTogether() {
        house.paid(20_000, YouthHouse.TODAY);
        house.reconciled(20_000, YouthHouse.TODAY);
        Outcome.Waiting waiting = house.money.waits(house.money.bo, TRANSFER, with(),
                "youthschool.joint");
        assertThat(house.money.signing(house.money.bo, waiting.request()))
                .isNotInstanceOf(Outcome.Done.class);
        house.money.sign(house.money.carla, waiting);
        assertThat(house.money.at(house.fund, house.account)).isEqualTo(Money.ZERO);
    }

    @Test
    void nothingIsMovedToTheMainAccountBeforeItIsReconciled() {
        house.paid(20_000, YouthHouse.TODAY);
        house.money.forbids(house.money.bo, TRANSFER, with(), "youthschool.reconciled-first");
    }

    @Test
    void elsewhereItTakesTwoAsWell() {
        house.paid(20_000, YouthHouse.TODAY);
        house.money.sign(house.money.leader, house.money.waits(house.money.bo, TRANSFER,
                with("destination", "other-account"), "youthschool.joint"));
        assertThat(house.money.at(house.fund, house.account)).isEqualTo(Money.ZERO);
    }

    @Test
    void whatTheHouseRefuses() {
        house.paid(20_000, YouthHouse.TODAY);
        house.reconciled(20_000, YouthHouse.TODAY);
        house.money.refuses(house.money.bo, TRANSFER, with("amount", 20_001),
                RefusalCode.AMOUNT_NOT_AVAILABLE);
        house.money.refuses(house.money.bo, TRANSFER, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.refuses(house.money.bo, TRANSFER, with("date", "2026-01-01"),
                RefusalCode.DATE_BEFORE_ADMISSION);
        house.money.invalid(house.money.bo, TRANSFER, with("fund", new YouthHouse().fund),
                "fund", "reference_unknown");
        house.money.writing("update book set closed_through = date '2026-03-31' "
                + "where unit_id = :unit", Map.of("unit", house.money.home.unit()));
        house.money.refuses(house.money.bo, TRANSFER, with(), RefusalCode.PERIOD_CLOSED);
        house.money.writing("update fund set closed_on = date '2026-03-01' where fund_id = :fund",
                Map.of("fund", house.fund));
        house.money.refuses(house.money.bo, TRANSFER, with(), RefusalCode.FUND_CLOSED);
    }
}
