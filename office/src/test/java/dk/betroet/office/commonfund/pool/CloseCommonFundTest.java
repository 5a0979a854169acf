package dk.betroet.office.commonfund.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CloseCommonFundTest {

    private final PoolHouse house = new PoolHouse();

    private static final String CLOSE = "commonfund.close-common-fund";

    private Map<String, Object> with(Object... changes) {
        return house.money.command(
                Map.of("fund", house.fund, "date", PoolHouse.TODAY), changes);
    }

    @Test
    void anEmptyFundIsWoundUpWithItsMembers() {
        house.money.done(house.money.leader, CLOSE, with());
        assertThat(house.members()).isEmpty();
        house.money.refuses(house.money.leader, CLOSE, with(), RefusalCode.FUND_CLOSED);
        house.money.done(house.money.leader, "commonfund.open-common-fund", house.charter());
    }

    @Test
    void whatIsInItIsTheMembersFirst() {
        house.paid(10_000, 10_000);
        house.money.refuses(house.money.leader, CLOSE, with(), RefusalCode.FUND_NOT_EMPTY);
        house.money.done(house.money.bo, "commonfund.decide-surplus", Map.of("fund", house.fund,
                "date", PoolHouse.TODAY, "amount", 20_000, "use", "pay-back",
                "decision", "Vi deler", "from", house.box, "decidedBy",
                List.of(house.anna.toString(), house.berta.toString())));
        house.money.refuses(house.money.leader, CLOSE, with("date", "2026-03-04"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.money.done(house.money.leader, CLOSE, with());
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.refuses(house.money.leader, CLOSE, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.refuses(house.money.leader, CLOSE, with("date", "2026-01-04"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.money.invalid(house.money.leader, CLOSE, with("fund", new PoolHouse().fund), "fund",
                "reference_unknown");
        assertThat(house.money.ask(house.money.bo, CLOSE, with()))
                .isNotInstanceOf(Outcome.Done.class);
    }
}
