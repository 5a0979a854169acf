package dk.betroet.office.custody.movement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.Outcome;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReverseTest {

    private static final String REVERSE = "custody.reverse";

    private final MoneyHouse house = new MoneyHouse();
    private final UUID received = house.cash(house.fund, 400);
    private final Map<String, Object> command = Map.of("fact", received, "date", MoneyHouse.TODAY,
            "reason", "Skrevet to gange");

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    @Test
    void theOppositeIsEnteredAndBothPointAtEachOther() {
        Outcome.Done done = house.done(house.bo, REVERSE, command);
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ZERO);
        UUID reverses = house.office.part(Database.class).read(house.home.tenant(), sql -> sql
                .sql("select reverses from fact where fact_id = ?")
                .param(done.fact().id()).query(UUID.class).single());
        assertThat(reverses).isEqualTo(received);
    }

    @Test
    void onceOnlyAndNotAReversal() {
        Outcome.Done done = house.done(house.bo, REVERSE, command);
        house.refuses(house.bo, REVERSE, command, RefusalCode.ALREADY_REVERSED);
        house.refuses(house.bo, REVERSE, with("fact", done.fact().id()),
                RefusalCode.CANNOT_BE_REVERSED);
        Outcome.Done admitted = house.admit("Berta Bak", true);
        house.refuses(house.bo, REVERSE, with("fact", admitted.fact().id()),
                RefusalCode.CANNOT_BE_REVERSED);
        house.invalid(house.bo, REVERSE, with("fact", UUID.randomUUID()), "fact",
                "reference_unknown");
    }

    @Test
    void itTakesTheSignaturesOfAPayment() {
        UUID large = house.cash(house.fund, 600);
        house.sign(house.carla,
                house.waits(house.bo, REVERSE, with("fact", large), "signatures"));
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(400));
    }

    @Test
    void moneyThatHasBeenSpentCannotBeTakenBack() {
        house.done(house.bo, "custody.pay-out", Map.of("fund", house.fund, "place", house.box,
                "amount", 1, "date", MoneyHouse.TODAY, "category", "daily", "recipient", "owner"));
        house.refuses(house.bo, REVERSE, command, RefusalCode.AMOUNT_NOT_AVAILABLE);
    }

    @Test
    void theCallerChoosesAnOpenDayNotBeforeTheVoucher() {
        house.refuses(house.bo, REVERSE, with("date", "2026-01-01"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refuses(house.bo, REVERSE, with("date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
        house.refuses(house.bo, REVERSE, with("reason", "Nej"), RefusalCode.REASON_TOO_SHORT);
        house.writing("update book set closed_through = date '2026-02-28' where unit_id = :unit",
                Map.of("unit", house.home.unit()));
        house.refuses(house.bo, REVERSE, with("date", "2026-02-28"), RefusalCode.PERIOD_CLOSED);
        house.done(house.bo, REVERSE, with("date", "2026-03-01"));
    }

    @Test
    void aMistakeIsMendedAlsoOnAFrozenFundButNotOnASettledOne() {
        house.writing("update fund set frozen_on = date '2026-02-01' where fund_id = :fund",
                Map.of("fund", house.fund));
        house.writing("update fund set closed_on = date '2026-02-03' where fund_id = :fund",
                Map.of("fund", house.fund));
        house.refuses(house.bo, REVERSE, command, RefusalCode.FUND_CLOSED);
        house.writing("update fund set closed_on = null where fund_id = :fund",
                Map.of("fund", house.fund));
        house.done(house.bo, REVERSE, command);
    }
}
