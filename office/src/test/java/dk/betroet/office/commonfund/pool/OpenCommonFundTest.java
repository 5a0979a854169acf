package dk.betroet.office.commonfund.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class OpenCommonFundTest {

    private final PoolHouse house = new PoolHouse();

    private static final String OPEN = "commonfund.open-common-fund";

    private Map<String, Object> with(Object... changes) {
        Map<String, Object> another = house.charter();
        another.put("name", "Turkassen");
        return house.money.command(another, changes);
    }

    @Test
    void aFundWithAFullCharterHasItsFirstMembers() {
        assertThat(house.members()).containsExactlyInAnyOrder(house.anna, house.berta);
    }

    @Test
    void aCharterThatLeavesSomethingUnsaidOrIsUnsignedIsRefused() {
        for (String field : List.of("purpose", "amount", "collection", "responsible", "sharing",
                "charter")) {
            house.money.forbids(house.money.leader, OPEN, with(field, null), "commonfund.charter");
        }
    }

    @Test
    void nobodyCanBeMadeToTakePart() {
        house.money.forbids(house.money.leader, OPEN, with("voluntary", false),
                "commonfund.voluntary");
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.refuses(house.money.leader, OPEN, house.charter(), RefusalCode.ALREADY_EXISTS);
        house.money.refuses(house.money.leader, OPEN,
                with("members", List.of(house.anna.toString(), house.anna.toString())),
                RefusalCode.SAME_PERSON_TWICE);
        house.money.refuses(house.money.leader, OPEN, with("date", "2025-12-31"),
                RefusalCode.DATE_BEFORE_ADMISSION);
        house.money.refuses(house.money.leader, OPEN, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.writing("update fund set frozen_on = date '2026-01-02' where fund_id = :fund",
                Map.of("fund", house.anna));
        house.money.refuses(house.money.leader, OPEN, with(), RefusalCode.FUND_FROZEN);
        house.money.writing("update fund set closed_on = date '2026-01-02' where fund_id = :fund",
                Map.of("fund", house.anna));
        house.money.refuses(house.money.leader, OPEN, with(), RefusalCode.FUND_CLOSED);
    }

    @Test
    void onlyThisUnitsPeopleAndResidents() {
        house.money.invalid(house.money.leader, OPEN,
                with("members", List.of(new PoolHouse().anna.toString())), "members[0]",
                "reference_unknown");
        house.money.invalid(house.money.leader, OPEN,
                with("responsible", UUID.randomUUID().toString()), "responsible",
                "reference_unknown");
        assertThat(house.money.ask(house.money.bo, OPEN, with()))
                .isNotInstanceOf(Outcome.Done.class);
    }
}
