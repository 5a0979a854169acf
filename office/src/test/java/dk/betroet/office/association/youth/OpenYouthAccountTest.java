package dk.betroet.office.association.youth;

import dk.betroet.kernel.refusal.RefusalCode;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class OpenYouthAccountTest {

    private static final String OPEN = "association.open-youth-account";

    private final YouthHouse house = new YouthHouse();

    @Test
    void noCardIsEverIssuedOnIt() {
        house.money.forbids(house.money.leader, "custody.issue-card", Map.of(
                "account", house.account, "holder", house.money.bo.personOrFail(),
                "inNameOf", "employee", "separate", true, "date", YouthHouse.TODAY),
                "youthschool.no-card");
    }

    @Test
    void itsMoneyIsMovedByItsOwnActsOnly() {
        house.paid(10_000, YouthHouse.TODAY);
        house.money.invalid(house.money.bo, "custody.draw", Map.of("fund", house.fund,
                "account", house.account, "to", house.money.box, "amount", 100,
                "date", YouthHouse.TODAY, "instrument", "bank-transfer"), "fund",
                "reference_unknown");
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.refuses(house.money.leader, OPEN, house.opening(),
                RefusalCode.ALREADY_EXISTS);
        house.money.refuses(house.money.leader, OPEN, house.opening("name", "En til",
                "date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
    }
}
