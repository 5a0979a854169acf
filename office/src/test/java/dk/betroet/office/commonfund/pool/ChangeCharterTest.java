package dk.betroet.office.commonfund.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.db.Database;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ChangeCharterTest {

    private final PoolHouse house = new PoolHouse();

    private static final String CHANGE = "commonfund.change-charter";

    private Map<String, Object> with(Object... changes) {
        Map<String, Object> next = house.charter();
        next.remove("name");
        next.remove("members");
        next.put("fund", house.fund);
        next.put("date", PoolHouse.TODAY);
        next.put("amount", 15_000);
        return house.money.command(next, changes);
    }

    @Test
    void theNewestVersionHoldsAndTheOldOneStays() {
        house.money.done(house.money.leader, CHANGE, with());
        house.money.office.part(Database.class).read(house.money.home.tenant(), sql -> {
            Charter charter = house.money.office.part(CommonFunds.class)
                    .find(sql, house.money.home.unit(), house.fund).orElseThrow().charter();
            assertThat(charter.version()).isEqualTo(2);
            assertThat(charter.amount()).isEqualTo(Money.ofKroner(150));
            assertThat(sql.sql("select count(*) from common_fund_charter where fund_id = ?")
                    .param(house.fund).query(Long.class).single()).isEqualTo(2);
            return null;
        });
    }

    @Test
    void theMembersMustHaveSignedAllOfIt() {
        house.money.forbids(house.money.leader, CHANGE, with("charter", null),
                "commonfund.charter");
        house.money.forbids(house.money.leader, CHANGE, with("sharing", null),
                "commonfund.charter");
        house.money.forbids(house.money.leader, CHANGE, with("voluntary", false),
                "commonfund.voluntary");
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.refuses(house.money.leader, CHANGE, with("date", "2026-01-04"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.money.refuses(house.money.leader, CHANGE, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.invalid(house.money.leader, CHANGE, with("fund", new PoolHouse().fund),
                "fund", "reference_unknown");
        house.money.done(house.money.leader, "commonfund.close-common-fund",
                Map.of("fund", house.fund, "date", PoolHouse.TODAY));
        house.money.refuses(house.money.leader, CHANGE, with(), RefusalCode.FUND_CLOSED);
    }
}
