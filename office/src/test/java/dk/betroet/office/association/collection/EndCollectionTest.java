package dk.betroet.office.association.collection;

import dk.betroet.kernel.refusal.RefusalCode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class EndCollectionTest {

    private final CollectionHouse house = new CollectionHouse();

    private static final String END = "association.end-collection";

    private final UUID fund = house.started();

    private Map<String, Object> with(Object... changes) {
        return house.money.command(Map.of("fund", fund, "date", CollectionHouse.TODAY), changes);
    }

    @Test
    void itIsOverWhenAllHasBeenPassedOn() {
        house.collected(fund, 2_600, CollectionHouse.TODAY);
        house.money.refuses(house.money.bo, END, with(), RefusalCode.FUND_NOT_EMPTY);
        house.money.done(house.money.bo, "association.pass-on", Map.of("fund", fund,
                "from", house.money.box, "amount", 2_600, "date", CollectionHouse.TODAY,
                "receiver", "custodian"));
        house.money.done(house.money.bo, END, with());
        house.money.refuses(house.money.bo, "association.collect", Map.of("fund", fund,
                "to", house.money.box, "amount", 100, "date", CollectionHouse.TODAY),
                RefusalCode.FUND_CLOSED);
        house.money.refuses(house.money.bo, END, with(), RefusalCode.FUND_CLOSED);
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.refuses(house.money.bo, END, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.refuses(house.money.bo, END, with("date", "2026-03-04"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.money.invalid(house.money.bo, END, with("fund", new CollectionHouse().started()),
                "fund", "reference_unknown");
    }
}
