package dk.betroet.office.custody.movement;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.custody.MoneyHouse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the rule book says nothing of mandates and secrets, the house itself refuses. */
@Tag("database")
class SilentRuleBookTest {

    private static final String DRAW = "custody.draw";

    private final MoneyHouse house = new MoneyHouse("tavs");
    private final UUID account = house.account("Annas konto", house.fund, Money.ofKroner(1_000));
    private final UUID mandate =
            house.mandate("one-time", house.bo, account, "2026-03-01", Money.ofKroner(300));
    private final Map<String, Object> command = Map.of("fund", house.fund, "account", account,
            "to", house.box, "mandate", mandate, "amount", 30_000, "date", MoneyHouse.TODAY,
            "instrument", "bank-transfer");

    @Test
    void a_mandate_is_for_one_holder_account_and_amount() {
        UUID other = house.account("Annas anden konto", house.fund, Money.ofKroner(500));
        house.refuses(house.carla, DRAW, command, RefusalCode.MANDATE_OTHER_HOLDER);
        house.refuses(house.bo, DRAW, house.command(command, "account", other),
                RefusalCode.MANDATE_OTHER_ACCOUNT);
        house.refuses(house.bo, DRAW, house.command(command, "amount", 29_999),
                RefusalCode.MANDATE_OTHER_AMOUNT);
        house.done(house.bo, DRAW, command);
        house.refuses(house.bo, DRAW, command, RefusalCode.MANDATE_USED_UP);
    }

    @Test
    void a_secret_is_not_kept_whatever_the_rule_book_says() {
        house.refuses(house.bo, "custody.keep-secret",
                Map.of("secret", "pin", "date", MoneyHouse.TODAY), RefusalCode.SECRET_NOT_KEPT);
    }
}
