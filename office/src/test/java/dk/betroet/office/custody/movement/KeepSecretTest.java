package dk.betroet.office.custody.movement;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.custody.MoneyHouse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class KeepSecretTest {

    private static final String KEEP = "custody.keep-secret";

    @Test
    void noCodeIsEverKept() {
        MoneyHouse house = new MoneyHouse();
        house.forbids(house.bo, KEEP, Map.of("secret", "pin", "date", MoneyHouse.TODAY),
                "pin.unknown");
        house.forbids(house.bo, KEEP, Map.of("secret", "e-id", "date", MoneyHouse.TODAY),
                "nemid-personal");
        house.forbids(house.bo, KEEP, Map.of("secret", "password", "date", MoneyHouse.TODAY),
                "nemid-personal");
    }

    @Test
    void theHouseRefusesAlsoOnADayThatHasNotCome() {
        MoneyHouse house = new MoneyHouse();
        house.refuses(house.bo, KEEP, Map.of("secret", "pin", "date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
    }
}
