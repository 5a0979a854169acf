package dk.betroet.office.custody.movement;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A request that nobody has signed in time can be neither signed nor withdrawn any more. */
@Tag("database")
class LapsedRequestTest {

    private final MoneyHouse house = new MoneyHouse();
    private final Map<String, Object> payOut = Map.of(
            "fund", house.fund, "place", house.box, "amount", 60_000, "date", MoneyHouse.TODAY,
            "category", "daily", "recipient", "owner");

    @Test
    void itLetsItsMoneyGo() {
        house.cash(house.fund, 1_000);
        Outcome.Waiting waiting = house.waits(house.bo, "custody.pay-out", payOut);
        Map<String, Object> small = house.command(payOut, "amount", 49_999);
        house.refuses(house.bo, "custody.pay-out", small, RefusalCode.AMOUNT_NOT_AVAILABLE);
        house.writing("update request set expires_at = timestamptz '2026-03-04 08:00Z' "
                + "where request_id = :request", Map.of("request", waiting.request()));
        house.done(house.bo, "custody.pay-out", small);
    }

    @Test
    void itDoesNotKeepAResidentFromMovingOut() {
        house.cash(house.fund, 1_000);
        house.cash(house.fund, 400);
        Outcome.Waiting waiting = house.waits(house.bo, "custody.pay-out", payOut);
        house.writing("update request set expires_at = timestamptz '2026-03-04 08:00Z' "
                + "where request_id = :request", Map.of("request", waiting.request()));
        house.sign(house.carla, house.waits(house.bo, "custody.pay-out",
                house.command(payOut, "amount", 140_000)));
        house.done(house.leader, "custody.move-out",
                Map.of("fund", house.fund, "date", MoneyHouse.TODAY));
    }
}
