package dk.betroet.office.commonfund.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.db.Database;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ContributeTest {

    private final PoolHouse house = new PoolHouse();

    private static final String CONTRIBUTE = "commonfund.contribute";

    private Map<String, Object> with(Object... changes) {
        return house.money.command(Map.of("fund", house.fund, "to", house.box,
                "date", PoolHouse.TODAY, "payments", List.of(
                        house.payment(house.anna, null, house.money.box),
                        house.payment(house.berta, 5_050, house.money.box))), changes);
    }

    private Map<String, Object> of(Map<String, Object> payment) {
        return with("payments", List.of(payment));
    }

    @Test
    void allPayAtOnceEachTheirOwnAmount() {
        house.money.cash(house.anna, 400);
        house.money.cash(house.berta, 400);
        house.money.done(house.money.bo, CONTRIBUTE, with());
        assertThat(house.pool()).isEqualTo(Money.ofOere(15_050));
        assertThat(house.money.at(house.anna, house.money.box)).isEqualTo(Money.ofKroner(300));
        assertThat(house.money.at(house.berta, house.money.box)).isEqualTo(Money.ofOere(34_950));
    }

    @Test
    void eachOwnersLinesAddUpByThemselves() {
        house.money.cash(house.anna, 400);
        house.money.cash(house.berta, 400);
        house.money.done(house.money.bo, CONTRIBUTE, with());
        List<Long> sums = house.money.office.part(Database.class).read(
                house.money.home.tenant(), sql -> sql
                        .sql("select sum(amount) from line where unit_id = ? group by fund_id")
                        .param(house.money.home.unit()).query(Long.class).list());
        assertThat(sums).hasSize(3).containsOnly(0L);
    }

    @Test
    void moreThanFiveHundredOutOfWhatIsKeptTakesTwo() {
        house.money.cash(house.anna, 900);
        house.money.cash(house.berta, 900);
        house.money.done(house.money.bo, CONTRIBUTE, with("payments", List.of(
                house.payment(house.anna, 49_999, house.money.box),
                house.payment(house.berta, 80_000, null))));
        house.money.sign(house.money.carla, house.money.waits(house.money.bo, CONTRIBUTE,
                of(house.payment(house.berta, 50_001, house.money.box)),
                "commonfund.signatures"));
        assertThat(house.pool()).isEqualTo(Money.ofOere(180_000));
    }

    @Test
    void moneyFromOutsideIsPaidInForAMember() {
        house.paid(10_000, 2_500);
        assertThat(house.pool()).isEqualTo(Money.ofOere(12_500));
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.refuses(house.money.bo, CONTRIBUTE, with(), RefusalCode.AMOUNT_NOT_AVAILABLE);
        house.money.refuses(house.money.bo, CONTRIBUTE,
                of(house.payment(house.clara, 100, null)), RefusalCode.NOT_A_MEMBER);
        house.money.refuses(house.money.bo, CONTRIBUTE, with("payments", List.of(
                house.payment(house.anna, 100, null), house.payment(house.anna, 100, null))),
                RefusalCode.SAME_PERSON_TWICE);
        house.money.refuses(house.money.bo, CONTRIBUTE, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.refuses(house.money.bo, CONTRIBUTE, with("date", "2026-01-04"),
                RefusalCode.NOT_A_MEMBER);
        house.money.refuses(house.money.bo, CONTRIBUTE, with("date", "2025-12-31"),
                RefusalCode.DATE_BEFORE_ADMISSION);
        UUID annas = house.money.account("Annas konto", house.anna, Money.ZERO);
        house.money.refuses(house.money.bo, CONTRIBUTE, with("to", annas),
                RefusalCode.PLACE_OF_ANOTHER);
        house.money.refuses(house.money.bo, CONTRIBUTE,
                of(house.payment(house.berta, 100, annas)), RefusalCode.PLACE_OF_ANOTHER);
        house.money.writing("update place set closed_on = date '2026-02-01' where place_id = :p",
                Map.of("p", annas));
        house.money.refuses(house.money.bo, CONTRIBUTE,
                of(house.payment(house.anna, 100, annas)), RefusalCode.PLACE_CLOSED);
        house.money.writing("update fund set frozen_on = date '2026-02-01' where fund_id = :fund",
                Map.of("fund", house.anna));
        house.money.refuses(house.money.bo, CONTRIBUTE,
                of(house.payment(house.anna, 100, null)), RefusalCode.FUND_FROZEN);
    }

    @Test
    void aCharterWithoutAnAmountNeedsOneHere() {
        Map<String, Object> next = house.charter();
        next.remove("name");
        next.remove("members");
        next.put("fund", house.fund);
        next.put("amount", 0);
        house.money.done(house.money.leader, "commonfund.change-charter", next);
        house.money.refuses(house.money.bo, CONTRIBUTE,
                of(house.payment(house.anna, null, null)), RefusalCode.NEEDED_HERE);
    }

    @Test
    void onlyThisUnitsMembersAndAClosedPeriodStaysClosed() {
        house.money.invalid(house.money.bo, CONTRIBUTE,
                of(house.payment(new PoolHouse().anna, 100, null)), "payments[0].member",
                "reference_unknown");
        house.money.invalid(house.money.bo, CONTRIBUTE, of(house.payment(house.anna, 0, null)),
                "payments[0].amount", "money_zero");
        house.money.writing("update book set closed_through = date '2026-03-31' "
                + "where unit_id = :unit", Map.of("unit", house.money.home.unit()));
        house.money.refuses(house.money.bo, CONTRIBUTE,
                of(house.payment(house.anna, 100, null)), RefusalCode.PERIOD_CLOSED);
    }
}
