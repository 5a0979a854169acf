package dk.betroet.office.association.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CollectTest {

    private final CollectionHouse house = new CollectionHouse();

    private static final String COLLECT = "association.collect";

    private final UUID fund = house.started("kind", "savings", "date", "2026-02-20");

    private Map<String, Object> with(Object... changes) {
        return house.money.command(Map.of("fund", fund, "to", house.money.box, "amount", 2_550,
                "date", CollectionHouse.TODAY), changes);
    }

    @Test
    void theMoneyIsTheCollectionsAndNobodyElses() {
        house.money.done(house.money.bo, COLLECT, with());
        assertThat(house.money.at(fund, house.money.box)).isEqualTo(Money.ofOere(2_550));
    }

    @Test
    void moneyThatStaysWithStaffIsSeenAfterAWeek() {
        house.collected(fund, 1_000, "2026-02-26");
        assertThat(house.findings()).isEmpty();
        house.collected(fund, 1_000, "2026-02-25");
        assertThat(house.findings()).containsExactly("savings.hand-over");
        house.money.done(house.money.bo, "association.pass-on", Map.of("fund", fund,
                "from", house.money.box, "amount", 2_000, "date", CollectionHouse.TODAY,
                "receiver", "custodian"));
        assertThat(house.findings()).isEmpty();
        house.collected(fund, 1_000, CollectionHouse.TODAY);
        assertThat(house.findings()).isEmpty();
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.refuses(house.money.bo, COLLECT, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.refuses(house.money.bo, COLLECT, with("date", "2026-02-19"),
                RefusalCode.DATE_BEFORE_ADMISSION);
        house.money.invalid(house.money.bo, COLLECT, with("fund", house.money.fund), "fund",
                "reference_unknown");
        house.money.invalid(house.money.bo, COLLECT, with("fund",
                new CollectionHouse().started()), "fund", "reference_unknown");
        house.money.writing("update book set closed_through = date '2026-03-31' "
                + "where unit_id = :unit", Map.of("unit", house.money.home.unit()));
        house.money.refuses(house.money.bo, COLLECT, with(), RefusalCode.PERIOD_CLOSED);
        house.money.writing("update place set closed_on = date '2026-02-01' where place_id = :p",
                Map.of("p", house.money.box));
        house.money.refuses(house.money.bo, COLLECT, with(), RefusalCode.PLACE_CLOSED);
    }
}
