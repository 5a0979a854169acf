package dk.betroet.office.association.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class PassOnTest {

    private final CollectionHouse house = new CollectionHouse();

    private static final String PASS = "association.pass-on";

    private final UUID fund = house.started();

    private Map<String, Object> with(Object... changes) {
        return house.money.command(Map.of("fund", fund, "from", house.money.box, "amount", 2_500,
                "date", CollectionHouse.TODAY, "receiver", "custodian"), changes);
    }

    @Test
    void theMoneyLeavesTheUnitForItsKeeper() {
        house.collected(fund, 2_600, CollectionHouse.TODAY);
        house.money.done(house.money.bo, PASS, with());
        assertThat(house.money.at(fund, house.money.box)).isEqualTo(Money.ofKroner(1));
    }

    @Test
    void itNeverGoesToAMunicipalAccount() {
        house.collected(fund, 2_600, CollectionHouse.TODAY);
        house.money.forbids(house.money.bo, PASS, with("receiver", "municipal-account"),
                "savings.outside");
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.refuses(house.money.bo, PASS, with(), RefusalCode.AMOUNT_NOT_AVAILABLE);
        house.collected(fund, 2_600, CollectionHouse.TODAY);
        house.money.refuses(house.money.bo, PASS, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.refuses(house.money.bo, PASS, with("date", "2026-03-04"),
                RefusalCode.DATE_BEFORE_ADMISSION);
        house.money.invalid(house.money.bo, PASS, with("from", new CollectionHouse().money.box),
                "from", "reference_unknown");
    }
}
