package dk.betroet.office.custody.key;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReturnKeyTest {

    private static final String RETURN = "custody.return-key";

    private final MoneyHouse house = new MoneyHouse();
    private final UUID key = OfficeHouse.made(house.done(house.bo, "custody.sign-out-key",
            Map.of("place", house.box, "label", "Nøgle 1", "holder", house.bo.personOrFail(),
                    "date", "2026-02-01")), "key");
    private final Map<String, Object> command = Map.of("key", key, "date", MoneyHouse.TODAY);

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    @Test
    void aKeyComesBackOnce() {
        house.done(house.carla, RETURN, command);
        house.refuses(house.carla, RETURN, command, RefusalCode.ALREADY_DONE);
    }

    @Test
    void notBeforeItWentOutNorTomorrow() {
        house.refuses(house.bo, RETURN, with("date", "2026-01-31"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refuses(house.bo, RETURN, with("date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
        house.invalid(house.bo, RETURN, with("key", UUID.randomUUID()), "key",
                "reference_unknown");
    }
}
