package dk.betroet.office.custody.movement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.custody.MoneyHouse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TransferTest {

    private static final String TRANSFER = "custody.transfer";

    private final MoneyHouse house = new MoneyHouse();
    private final UUID account = house.account("Annas konto", house.fund, Money.ofKroner(16_000));
    private final UUID netbank = house.mandate("netbank", house.bo, account, "2026-01-02", null);
    private final Map<String, Object> command = Map.of("fund", house.fund, "account", account,
            "mandate", netbank, "amount", 20_000, "date", MoneyHouse.TODAY, "category", "bills",
            "instrument", "netbank-own");

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    @Test
    void aBillIsPaidAlsoFromAnAccountThatTheBankHasLetGrow() {
        house.done(house.bo, TRANSFER, command);
        assertThat(house.at(house.fund, account)).isEqualTo(Money.ofKroner(15_800));
    }

    @Test
    void noTransferBringsAnAccountAboveFifteenThousand() {
        UUID other = house.account("Annas anden konto", house.fund, Money.ofKroner(14_900));
        house.forbids(house.bo, TRANSFER, with("to", other, "amount", 10_001),
                "account.balance-max.into");
        house.done(house.bo, TRANSFER, with("to", other, "amount", 10_000));
        assertThat(house.at(house.fund, other)).isEqualTo(Money.ofKroner(15_000));
        house.refuses(house.bo, TRANSFER, with("to", account), RefusalCode.NOTHING_TO_DO);
    }

    @Test
    void itTakesOnesOwnMandateInForce() {
        house.forbids(house.bo, TRANSFER, with("mandate", null), "mandate.required");
        house.forbids(house.carla, TRANSFER, command, "mandate.holder");
        UUID old = house.mandate("netbank", house.bo, account, "2025-03-05", null);
        house.forbids(house.bo, TRANSFER, with("mandate", old), "mandate.netbank.renew");
        house.writing("update mandate set shows_employee = false where mandate_id = :id",
                Map.of("id", netbank));
        house.forbids(house.bo, TRANSFER, command, "netbank.attributable");
    }

    @Test
    void nobodyElsesIdentityIsUsed() {
        house.forbids(
                house.bo, TRANSFER, with("instrument", "netbank-owner"), "nemid-personal.use");
        house.forbids(house.bo, TRANSFER, with("instrument", "mobile-pay"), "mobilepay");
        house.forbids(house.bo, TRANSFER, with("instrument", "owner-card"), "card.own");
    }

    @Test
    void daysAmountsAndIdsMustFit() {
        house.refuses(house.bo, TRANSFER, with("date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
        house.refuses(house.bo, TRANSFER, with("amount", 1_600_001),
                RefusalCode.AMOUNT_NOT_AVAILABLE);
        MoneyHouse other = new MoneyHouse();
        house.invalid(house.bo, TRANSFER, with("to", other.box), "to", "reference_unknown");
    }
}
