package dk.betroet.office.custody.movement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class MoveTest {

    private static final String MOVE = "custody.move";

    private final MoneyHouse house = new MoneyHouse();
    private final UUID hand = OfficeHouse.made(house.done(house.leader, "custody.open-place",
            Map.of("kind", "hand", "name", "Bo", "date", "2026-01-01",
                    "responsible", house.leader.personOrFail(),
                    "holder", house.bo.personOrFail())), "place");
    private final Map<String, Object> command = Map.of("fund", house.fund, "from", house.box,
            "to", hand, "amount", 20_000, "date", MoneyHouse.TODAY);

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    @Test
    void moneyGoesIntoAHandAndBackAndNoneIsSpent() {
        house.cash(house.fund, 1_000);
        house.done(house.bo, MOVE, command);
        assertThat(house.at(house.fund, hand)).isEqualTo(Money.ofKroner(200));
        house.done(house.bo, MOVE, with("from", hand, "to", house.box, "amount", 5_000));
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(850));
    }

    @Test
    void fromAndToAreTwoPlacesInUse() {
        house.cash(house.fund, 1_000);
        house.refuses(house.bo, MOVE, with("to", house.box), RefusalCode.NOTHING_TO_DO);
        house.refuses(house.bo, MOVE, with("amount", 100_001), RefusalCode.AMOUNT_NOT_AVAILABLE);
        house.refuses(house.bo, MOVE, with("date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
        house.refuses(house.bo, MOVE, with("date", "2025-12-31"), RefusalCode.DATE_BEFORE_OPENING);
        house.done(house.leader, "custody.close-place",
                Map.of("place", hand, "date", "2026-03-01"));
        house.refuses(house.bo, MOVE, command, RefusalCode.PLACE_CLOSED);
        UUID account = house.account("Annas konto", house.fund, Money.ZERO);
        house.invalid(house.bo, MOVE, with("to", account), "to", "reference_unknown");
    }
}
