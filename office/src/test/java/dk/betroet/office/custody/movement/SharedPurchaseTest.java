package dk.betroet.office.custody.movement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SharedPurchaseTest {

    private static final String SHARED = "custody.shared-purchase";

    private final MoneyHouse house = new MoneyHouse();
    private final UUID berta = resident("Berta Bak");
    private final UUID clara = resident("Clara Colding");
    private final Map<String, Object> command = Map.of("place", house.box, "total", 10_000,
            "date", MoneyHouse.TODAY, "category", "trip", "instrument", "cash",
            "split", "equal-residents", "receipt", house.evidence(),
            "shares", List.of(share(house.fund), share(berta), share(clara)));

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    private UUID resident(String name) {
        UUID fund = OfficeHouse.made(house.admit(name, true), "fund");
        house.agree(fund);
        return fund;
    }

    private static Map<String, Object> share(UUID fund) {
        return Map.of("fund", fund.toString());
    }

    private static Map<String, Object> share(UUID fund, long oere) {
        return Map.of("fund", fund.toString(), "amount", oere);
    }

    private void everyoneHas(long kroner) {
        house.cash(house.fund, kroner);
        house.cash(berta, kroner);
        house.cash(clara, kroner);
    }

    private void spent(long anna, long bertas, long claras) {
        assertThat(List.of(house.at(house.fund, house.box), house.at(berta, house.box),
                house.at(clara, house.box))).isEqualTo(List.of(Money.ofOere(100_000 - anna),
                Money.ofOere(100_000 - bertas), Money.ofOere(100_000 - claras)));
    }

    @Test
    void aHundredKronerAmongThreeIsSplitToTheOere() {
        everyoneHas(1_000);
        house.done(house.bo, SHARED, command);
        spent(3_334, 3_333, 3_333);
    }

    @Test
    void theStaffPayTheirOwnShare() {
        everyoneHas(1_000);
        house.done(house.bo, SHARED, with("split", "equal-with-staff",
                "staff", List.of(house.bo.personOrFail().toString(),
                        house.carla.personOrFail().toString())));
        spent(2_000, 2_000, 2_000);
        house.done(house.bo, SHARED, with("staffAmount", 4_000));
        spent(4_000, 4_000, 4_000);
    }

    @Test
    void eachTheirOwnAmountAndAllOfItTogether() {
        everyoneHas(1_000);
        List<Map<String, Object>> own =
                List.of(share(house.fund, 5_000), share(berta, 3_000), share(clara, 1_500));
        house.refuses(house.bo, SHARED, with("split", "own-amounts", "shares", own),
                RefusalCode.SHARES_DO_NOT_SUM);
        house.refuses(house.bo, SHARED, with("split", "own-amounts"), RefusalCode.NEEDED_HERE);
        house.done(house.bo, SHARED,
                with("split", "own-amounts", "shares", own, "staffAmount", 500));
        spent(5_000, 3_000, 1_500);
    }

    @Test
    void signaturesFollowTheLargestShare() {
        everyoneHas(1_000);
        house.done(house.bo, SHARED, with("total", 149_997));
        house.sign(house.carla, house.waits(house.bo, SHARED, with("total", 150_000),
                "signatures"));
        spent(99_999, 99_999, 99_999);
    }

    @Test
    void oneReceiptIsNeededAndForbiddenMeansAreRefused() {
        everyoneHas(1_000);
        house.waits(house.bo, SHARED, with("receipt", null), "books.vouchers");
        house.forbids(house.bo, SHARED, with("instrument", "owner-card"), "card.own");
        house.forbids(house.bo, SHARED, with("instrument", "mobile-pay"), "mobilepay");
        house.refuses(house.bo, SHARED, with("instrument", "named-card"),
                RefusalCode.PLACE_WRONG_KIND);
    }

    @Test
    void oneWhoCannotPayStopsItAndNothingIsHalfDone() {
        house.cash(house.fund, 1_000);
        house.cash(berta, 1_000);
        house.refuses(house.bo, SHARED, command, RefusalCode.AMOUNT_NOT_AVAILABLE);
        house.refuses(house.bo, SHARED,
                with("date", "2026-03-06", "shares", List.of(share(berta))),
                RefusalCode.DATE_IN_FUTURE);
        house.writing("update fund set frozen_on = date '2026-02-01' where fund_id = :fund",
                Map.of("fund", clara));
        house.refuses(house.bo, SHARED, command, RefusalCode.FUND_FROZEN);
        house.refuses(house.bo, SHARED,
                with("shares", List.of(share(house.fund), share(house.fund))),
                RefusalCode.SAME_PERSON_TWICE);
        house.refuses(house.bo, SHARED, with("total", 1), RefusalCode.SHARES_DO_NOT_SUM);
        house.invalid(house.bo, SHARED, with("shares", List.of(share(UUID.randomUUID()))),
                "shares[0].fund", "reference_unknown");
    }

    @Test
    void itIsUndoneForAllAtOnce() {
        everyoneHas(1_000);
        Outcome.Done done = house.done(house.bo, SHARED, command);
        house.done(house.bo, "custody.reverse", Map.of("fact", done.fact().id(),
                "date", MoneyHouse.TODAY, "reason", "Turen blev aflyst"));
        spent(0, 0, 0);
    }
}
