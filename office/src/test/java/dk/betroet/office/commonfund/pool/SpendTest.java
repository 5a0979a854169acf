package dk.betroet.office.commonfund.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SpendTest {

    private final PoolHouse house = new PoolHouse();

    private static final String SPEND = "commonfund.spend";

    private Map<String, Object> with(Object... changes) {
        return house.money.command(Map.of("fund", house.fund, "from", house.box,
                "amount", 5_025, "date", PoolHouse.TODAY, "category", "common-meals",
                "receipt", house.money.evidence()), changes);
    }

    @Test
    void whatTheMembersHaveTogetherIsPaid() {
        house.paid(10_000, 10_000);
        for (String category : List.of("table-setting", "flowers", "birthday-food",
                "birthday-gift", "activities", "common-meals")) {
            house.money.done(house.money.bo, SPEND, with("category", category, "amount", 1_000));
        }
        assertThat(house.pool()).isEqualTo(Money.ofKroner(140));
    }

    @Test
    void rentUtilitiesAndFixedCostsAreNeverPaid() {
        house.paid(10_000, 10_000);
        for (String category : List.of("rent", "utilities", "fixed-shared")) {
            house.money.forbids(house.money.bo, SPEND, with("category", category),
                    "commonfund.never");
        }
        house.money.forbids(house.money.bo, SPEND, with("category", "other"),
                "commonfund.purpose");
    }

    @Test
    void aNarrowerCharterHolds() {
        PoolHouse narrow = new PoolHouse("equal", List.of("flowers"));
        narrow.paid(10_000, 10_000);
        Map<String, Object> flowers = Map.of("fund", narrow.fund, "from", narrow.box,
                "amount", 100, "date", PoolHouse.TODAY, "category", "flowers");
        narrow.money.done(narrow.money.bo, SPEND, flowers);
        narrow.money.refuses(narrow.money.bo, SPEND,
                narrow.money.command(flowers, "category", "activities"),
                RefusalCode.NOT_IN_CHARTER);
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.refuses(house.money.bo, SPEND, with(), RefusalCode.AMOUNT_NOT_AVAILABLE);
        house.money.refuses(house.money.bo, SPEND, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.refuses(house.money.bo, SPEND, with("date", "2026-01-04"),
                RefusalCode.DATE_BEFORE_ADMISSION);
        house.money.refuses(house.money.bo, SPEND,
                with("from", house.money.account("Annas konto", house.anna, Money.ZERO)),
                RefusalCode.PLACE_OF_ANOTHER);
        house.money.invalid(house.money.bo, SPEND, with("fund", new PoolHouse().fund), "fund",
                "reference_unknown");
        house.money.invalid(house.money.bo, SPEND, with("fund", house.anna), "fund",
                "reference_unknown");
        house.money.writing("update place set closed_on = date '2026-02-01' where place_id = :p",
                Map.of("p", house.box));
        house.money.refuses(house.money.bo, SPEND, with(), RefusalCode.PLACE_CLOSED);
        house.money.writing("update book set closed_through = date '2026-03-31' "
                + "where unit_id = :unit", Map.of("unit", house.money.home.unit()));
        house.money.refuses(house.money.bo, SPEND, with("from", house.money.box),
                RefusalCode.PERIOD_CLOSED);
    }
}
