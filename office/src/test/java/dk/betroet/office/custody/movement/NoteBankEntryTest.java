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
class NoteBankEntryTest {

    private static final String NOTE = "custody.note-bank-entry";

    private final MoneyHouse house = new MoneyHouse();
    private final UUID account = house.account("Annas konto", house.fund, Money.ofKroner(14_000));
    private final Map<String, Object> command = Map.of("fund", house.fund, "account", account,
            "entry", "pension", "amount", 800_000, "date", MoneyHouse.TODAY);

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    @Test
    void whatTheBankHasDoneIsEnteredAlsoWhenTheAccountGrowsTooLarge() {
        house.done(house.bo, NOTE, command);
        assertThat(house.at(house.fund, account)).isEqualTo(Money.ofKroner(22_000));
        house.done(house.bo, NOTE, with("entry", "fee", "amount", 5_000));
        house.done(house.bo, NOTE, with("entry", "direct-debit", "amount", 795_000));
        assertThat(house.at(house.fund, account)).isEqualTo(Money.ofKroner(14_000));
    }

    @Test
    void onlyWhatCanHaveHappenedIsEntered() {
        house.refuses(house.bo, NOTE, with("entry", "other-out", "amount", 1_400_001),
                RefusalCode.AMOUNT_NOT_AVAILABLE);
        house.refuses(house.bo, NOTE, with("date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
        house.refuses(house.bo, NOTE, with("date", "2025-12-31"), RefusalCode.DATE_BEFORE_OPENING);
        UUID berta = OfficeHouse.made(house.admit("Berta Bak", true), "fund");
        house.refuses(house.bo, NOTE, with("fund", berta), RefusalCode.PLACE_OF_ANOTHER);
        house.writing("update book set closed_through = date '2026-02-28' where unit_id = :unit",
                Map.of("unit", house.home.unit()));
        house.refuses(house.bo, NOTE, with("date", "2026-02-28"), RefusalCode.PERIOD_CLOSED);
    }
}
