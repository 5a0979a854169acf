package dk.betroet.office.commonfund.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class LeaveFundTest {

    private final PoolHouse house = new PoolHouse();

    private static final String LEAVE = "commonfund.leave-fund";

    private Map<String, Object> with(Object... changes) {
        return house.money.command(Map.of("fund", house.fund, "member", house.berta,
                "date", PoolHouse.TODAY, "from", house.box), changes);
    }

    @Test
    void theLeaverGetsTheirShareToTheOere() {
        house.paid(10_001, 10_000);
        house.money.done(house.money.bo, LEAVE, with("to", house.money.box));
        Money bertas = house.money.at(house.berta, house.money.box);
        assertThat(bertas.plus(house.pool())).isEqualTo(Money.ofOere(20_001));
        assertThat(bertas.toOere()).isBetween(10_000L, 10_001L);
        assertThat(house.members()).containsExactly(house.anna);
        house.money.done(house.money.bo, LEAVE, with("member", house.anna));
        assertThat(house.pool()).isEqualTo(Money.ZERO);
    }

    @Test
    void byContributionEachGetsWhatTheyPaidOf() {
        PoolHouse other = new PoolHouse("by-contribution", List.of());
        other.paid(30_000, 10_000);
        other.money.done(other.money.bo, "commonfund.spend", Map.of("fund", other.fund,
                "from", other.box, "amount", 10_001, "date", PoolHouse.TODAY,
                "category", "flowers"));
        other.money.done(other.money.bo, LEAVE, Map.of("fund", other.fund, "member", other.berta,
                "date", PoolHouse.TODAY, "from", other.box, "to", other.money.box));
        assertThat(other.money.at(other.berta, other.money.box)).isEqualTo(Money.ofOere(7_500));
        assertThat(other.pool()).isEqualTo(Money.ofOere(22_499));
    }

    @Test
    void anyOtherAmountIsRefusedByTheRule() {
        house.paid(10_000, 10_000);
        house.money.forbids(house.money.bo, LEAVE, with("paid", 9_999), "commonfund.leave");
        house.money.forbids(house.money.bo, LEAVE, with("paid", 10_001), "commonfund.leave");
        house.money.done(house.money.bo, LEAVE, with("paid", 10_000));
    }

    @Test
    void oneWhoHasDiedIsSettledWith() {
        house.paid(10_000, 10_000);
        house.money.writing("update fund set frozen_on = date '2026-02-01' where fund_id = :fund",
                Map.of("fund", house.berta));
        house.money.done(house.money.bo, LEAVE, with("to", house.money.box));
        assertThat(house.money.at(house.berta, house.money.box)).isEqualTo(Money.ofKroner(100));
    }

    @Test
    void whatTheHouseRefuses() {
        house.paid(10_000, 10_000);
        house.money.refuses(house.money.bo, LEAVE, with("member", house.clara),
                RefusalCode.NOT_A_MEMBER);
        house.money.refuses(house.money.bo, LEAVE, with("from", null), RefusalCode.NEEDED_HERE);
        house.money.refuses(house.money.bo, LEAVE, with("date", "2026-03-04"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.money.refuses(house.money.bo, LEAVE, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.refuses(house.money.bo, LEAVE, with("from", house.money.box),
                RefusalCode.AMOUNT_NOT_AVAILABLE);
        UUID annas = house.money.account("Annas konto", house.anna, Money.ZERO);
        house.money.refuses(house.money.bo, LEAVE, with("to", annas),
                RefusalCode.PLACE_OF_ANOTHER);
        house.money.invalid(house.money.bo, LEAVE, with("fund", new PoolHouse().fund), "fund",
                "reference_unknown");
        house.money.writing("update book set closed_through = date '2026-03-31' "
                + "where unit_id = :unit", Map.of("unit", house.money.home.unit()));
        house.money.refuses(house.money.bo, LEAVE, with(), RefusalCode.PERIOD_CLOSED);
    }
}
