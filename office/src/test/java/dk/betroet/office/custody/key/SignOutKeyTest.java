package dk.betroet.office.custody.key;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SignOutKeyTest {

    private static final String SIGN_OUT = "custody.sign-out-key";

    private final MoneyHouse house = new MoneyHouse();
    private final Map<String, Object> command = Map.of("place", house.box, "label", "Nøgle 1",
            "holder", house.bo.personOrFail(), "date", MoneyHouse.TODAY);

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    @Test
    void aKeyIsOutWithOneEmployeeAtATime() {
        Outcome.Done done = house.done(house.bo, SIGN_OUT, command);
        assertThat(done.fact().voucher()).isEmpty();
        house.refuses(house.bo, SIGN_OUT,
                with("label", "nøgle 1", "holder", house.carla.personOrFail()),
                RefusalCode.ALREADY_DONE);
        house.done(house.bo, SIGN_OUT,
                with("label", "Nøgle 2", "holder", house.carla.personOrFail()));
    }

    @Test
    void onlyToThoseWhoWorkHereAndForAPlaceInUse() {
        house.invalid(house.bo, SIGN_OUT, with("holder", house.anna), "holder",
                "reference_unknown");
        house.refuses(house.bo, SIGN_OUT, with("date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
        house.refuses(house.bo, SIGN_OUT, with("date", "2025-12-31"),
                RefusalCode.DATE_BEFORE_OPENING);
        house.done(house.leader, "custody.close-place",
                Map.of("place", house.box, "date", "2026-02-01"));
        house.refuses(house.bo, SIGN_OUT, command, RefusalCode.PLACE_CLOSED);
    }
}
