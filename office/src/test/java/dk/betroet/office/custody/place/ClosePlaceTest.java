package dk.betroet.office.custody.place;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ClosePlaceTest {

    private static final String CLOSE = "custody.close-place";

    private final MoneyHouse house = new MoneyHouse();
    private final Map<String, Object> command =
            Map.of("place", house.box, "date", MoneyHouse.TODAY);

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    @Test
    void anEmptyPlaceIsGivenUpOnce() {
        house.done(house.leader, CLOSE, command);
        house.refuses(house.leader, CLOSE, command, RefusalCode.PLACE_CLOSED);
        assertThat(house.ask(house.bo, CLOSE, command)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void notWhileMoneyIsInItOrOnItsWayOut() {
        house.cash(house.fund, 400);
        house.refuses(house.leader, CLOSE, command, RefusalCode.PLACE_NOT_EMPTY);
        house.done(house.bo, "custody.pay-out", Map.of("fund", house.fund, "place", house.box,
                "amount", 40_000, "date", "2026-02-01", "category", "daily", "recipient", "owner"));
        house.refuses(house.leader, CLOSE, with("date", "2026-01-31"),
                RefusalCode.DATE_BEFORE_OPENING);
        house.done(house.leader, CLOSE, command);
    }

    @Test
    void notWhileAKeyOrCardIsOut() {
        Outcome.Done out = house.done(house.bo, "custody.sign-out-key", Map.of("place", house.box,
                "label", "Nøgle 1", "holder", house.bo.personOrFail(), "date", "2026-01-05"));
        house.refuses(house.leader, CLOSE, command, RefusalCode.SOMETHING_OPEN);
        house.done(house.bo, "custody.return-key",
                Map.of("key", OfficeHouse.made(out, "key"), "date", "2026-01-06"));
        house.refuses(house.leader, CLOSE, with("date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
        house.done(house.leader, CLOSE, command);
    }
}
