package dk.betroet.office.custody.count;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ResolveDifferenceTest {

    private static final String RESOLVE = "custody.resolve-difference";

    private final MoneyHouse house = new MoneyHouse();
    private final UUID count = difference(350);
    private final Map<String, Object> recount = Map.of("count", count, "step", "recount",
            "date", MoneyHouse.TODAY, "counted", 350_00);
    private final Map<String, Object> explain = Map.of("count", count, "step", "explain",
            "date", MoneyHouse.TODAY, "note", "En halvtredser mangler");
    private final Map<String, Object> adjust = Map.of("count", count, "step", "adjust",
            "date", MoneyHouse.TODAY, "note", "Kan ikke findes", "fund", house.fund);

    private UUID difference(int kroner) {
        house.cash(house.fund, 400);
        return OfficeHouse.made(house.done(house.bo, "custody.count", Map.of("place", house.box,
                "date", "2026-03-04", "total", kroner * 100)), "count");
    }

    private CashCount count() {
        return house.office.part(Database.class).read(house.home.tenant(), sql -> house.office
                .part(CashCounts.class).find(sql, house.home.unit(), count).orElseThrow());
    }

    @Test
    void recountedExplainedAndAdjustedByALeaderWhoDidNotCount() {
        house.done(house.carla, RESOLVE, recount);
        house.done(house.bo, RESOLVE, explain);
        Outcome.Done done = house.done(house.leader, RESOLVE, adjust);
        assertThat(done.fact().voucher()).isPresent();
        assertThat(count().isOpen()).isFalse();
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(350));
        List<CashCounts.Step> steps = house.office.part(Database.class).read(house.home.tenant(),
                sql -> house.office.part(CashCounts.class).steps(sql, count));
        assertThat(steps).extracting(CashCounts.Step::step)
                .containsExactly("recount", "explain", "adjust");
        house.refuses(house.leader, RESOLVE, adjust, RefusalCode.NOT_OPEN_ANY_MORE);
    }

    @Test
    void moneyOverIsEnteredToo() {
        house.done(house.carla, RESOLVE, house.command(recount, "counted", 420_00));
        house.done(house.bo, RESOLVE, explain);
        house.done(house.leader, RESOLVE, adjust);
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(420));
    }

    @Test
    void aRecountThatAgreesSettlesIt() {
        house.done(house.carla, RESOLVE, house.command(recount, "counted", 400_00));
        assertThat(count().settledOn()).isEqualTo(OfficeHouse.TODAY);
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(400));
    }

    @Test
    void stepsComeInOrder() {
        house.refuses(house.bo, RESOLVE, explain, RefusalCode.STEP_OUT_OF_ORDER);
        house.refuses(house.leader, RESOLVE, adjust, RefusalCode.STEP_OUT_OF_ORDER);
        house.refuses(house.bo, RESOLVE, house.command(recount, "date", "2026-03-03"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refuses(house.bo, RESOLVE, house.command(recount, "date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void staffDoNotAdjustAndNobodyWhoCountedDoes() {
        house.done(house.leader, RESOLVE, recount);
        house.done(house.bo, RESOLVE, explain);
        house.refuses(house.carla, RESOLVE, adjust, RefusalCode.ROLE_MAY_NOT);
        house.refuses(house.leader, RESOLVE, adjust, RefusalCode.SAME_PERSON_TWICE);
        Caller deputy = house.office.person(house.home, Role.DEPUTY, "Dan Deputy");
        house.refuses(deputy, RESOLVE, house.command(adjust, "note", "ja"),
                RefusalCode.REASON_TOO_SHORT);
        house.refuses(deputy, RESOLVE, house.command(adjust, "fund", null),
                RefusalCode.NEEDED_HERE);
        UUID other = OfficeHouse.made(house.admit("Bent Bæk", true), "fund");
        house.refuses(deputy, RESOLVE, house.command(adjust, "fund", other),
                RefusalCode.AMOUNT_NOT_AVAILABLE);
        house.done(deputy, RESOLVE, adjust);
    }

    @Test
    void aRecountSaysWhatLayThereAndTheCountIsOneOfTheUnits() {
        house.refuses(house.bo, RESOLVE, house.command(recount, "counted", null),
                RefusalCode.NEEDED_HERE);
        house.invalid(house.bo, RESOLVE, house.command(recount, "count", UUID.randomUUID()),
                "count", "reference_unknown");
    }
}
