package dk.betroet.office.association.society;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Outcome;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class HandOutTest {

    private static final String HAND_OUT = "association.hand-out";

    private final SocietyHouse house = new SocietyHouse();
    private final Outcome.Done opened = house.open();
    private final UUID fund = SocietyHouse.fund(opened);
    private final UUID box = SocietyHouse.box(opened);

    HandOutTest() {
        house.money.done(house.money.bo, "association.take-in", Map.of("fund", fund, "to", box,
                "amount", 100_000, "date", SocietyHouse.TODAY));
    }

    private Map<String, Object> with(Object... changes) {
        return house.money.command(Map.of("fund", fund, "from", box, "amount", 60_001,
                "date", SocietyHouse.TODAY, "recipient", "Vibeke Ven"), changes);
    }

    @Test
    void whatIsHandedOutIsGoneAndCanBeUndone() {
        Outcome.Done done = house.money.done(house.money.bo, HAND_OUT, with());
        assertThat(house.money.at(fund, box)).isEqualTo(Money.ofOere(39_999));
        house.money.done(house.money.bo, "custody.reverse", Map.of("fact", done.fact().id(),
                "date", SocietyHouse.TODAY, "reason", "Skrevet to gange"));
        assertThat(house.money.at(fund, box)).isEqualTo(Money.ofOere(100_000));
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.refuses(house.money.bo, HAND_OUT, with("amount", 100_001),
                RefusalCode.AMOUNT_NOT_AVAILABLE);
        house.money.refuses(house.money.bo, HAND_OUT, with("from", house.money.box),
                RefusalCode.PLACE_OF_ANOTHER);
        house.money.refuses(house.money.bo, HAND_OUT, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.refuses(house.money.bo, HAND_OUT, with("date", "2026-01-31"),
                RefusalCode.DATE_BEFORE_OPENING);
        house.money.invalid(house.money.bo, HAND_OUT, with("recipient", null), "recipient",
                "field_missing");
        house.money.invalid(house.money.bo, HAND_OUT, with("fund", house.money.fund), "fund",
                "reference_unknown");
        house.closeTheBooks();
        house.money.refuses(house.money.bo, HAND_OUT, with(), RefusalCode.PERIOD_CLOSED);
        house.money.writing("update place set closed_on = date '2026-03-01' where place_id = :box",
                Map.of("box", box));
        house.money.refuses(house.money.bo, HAND_OUT, with(), RefusalCode.PLACE_CLOSED);
        house.money.writing("update place set closed_on = null where place_id = :box",
                Map.of("box", box));
        house.money.writing("update fund set closed_on = date '2026-03-01' where fund_id = :fund",
                Map.of("fund", fund));
        house.money.refuses(house.money.bo, HAND_OUT, with(), RefusalCode.FUND_CLOSED);
    }
}
