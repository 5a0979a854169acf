package dk.betroet.office.custody.movement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class DepositTest {

    private static final String DEPOSIT = "custody.deposit";

    private final MoneyHouse house = new MoneyHouse();
    private final UUID account = house.account("Annas konto", house.fund, Money.ofKroner(14_800));
    private final Map<String, Object> command = Map.of("fund", house.fund, "from", house.box,
            "account", account, "amount", 20_000, "date", MoneyHouse.TODAY);

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    @Test
    void cashGoesToTheAccountButNotAboveFifteenThousand() {
        house.cash(house.fund, 1_000);
        house.forbids(house.bo, DEPOSIT, with("amount", 20_001), "account.balance-max");
        house.done(house.bo, DEPOSIT, command);
        assertThat(house.at(house.fund, account)).isEqualTo(Money.ofKroner(15_000));
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(800));
    }

    @Test
    void largerDepositsTakeTwo() {
        UUID empty = house.account("Annas anden konto", house.fund, Money.ZERO);
        house.cash(house.fund, 1_000);
        house.sign(house.carla, house.waits(
                house.bo, DEPOSIT, with("account", empty, "amount", 50_000), "signatures"));
    }

    @Test
    void forbiddenMeansAndWrongPlacesAreRefused() {
        house.cash(house.fund, 1_000);
        house.forbids(house.bo, DEPOSIT, with("instrument", "mobile-pay"), "mobilepay");
        house.forbids(house.bo, DEPOSIT, with("instrument", "netbank-owner"), "nemid-personal.use");
        house.refuses(house.bo, DEPOSIT, with("amount", 110_000), RefusalCode.AMOUNT_NOT_AVAILABLE);
        house.refuses(house.bo, DEPOSIT, with("date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
        house.invalid(house.bo, DEPOSIT, with("account", house.box), "account",
                "reference_unknown");
        UUID berta = OfficeHouse.made(house.admit("Berta Bak", true), "fund");
        house.refuses(house.bo, DEPOSIT, with("fund", berta), RefusalCode.PLACE_OF_ANOTHER);
    }
}
