package dk.betroet.office.association.society;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Outcome;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TakeInTest {

    private static final String TAKE_IN = "association.take-in";

    private final SocietyHouse house = new SocietyHouse();
    private final Outcome.Done opened = house.open();
    private final UUID fund = SocietyHouse.fund(opened);
    private final UUID box = SocietyHouse.box(opened);

    private Map<String, Object> with(Object... changes) {
        return house.money.command(Map.of("fund", fund, "to", box, "amount", 123_456,
                "date", SocietyHouse.TODAY, "from", "Salg af lodsedler"), changes);
    }

    @Test
    void theMoneyIsTheAssociationsAndCanBeUndone() {
        Outcome.Done done = house.money.done(house.money.bo, TAKE_IN, with());
        assertThat(done.fact().voucher()).isPresent();
        assertThat(house.money.at(fund, box)).isEqualTo(Money.ofOere(123_456));
        house.money.done(house.money.bo, "custody.reverse", Map.of("fact", done.fact().id(),
                "date", SocietyHouse.TODAY, "reason", "Skrevet to gange"));
        assertThat(house.money.at(fund, box)).isEqualTo(Money.ZERO);
    }

    @Test
    void itIsPaidIntoItsAccountAndTheInterestIsItsOwn() {
        house.money.done(house.money.bo, TAKE_IN, with());
        UUID account = UUID.fromString(house.money.done(house.money.leader, "custody.open-place",
                Map.of("kind", "bank-account", "name", "Vennekredsens konto",
                        "date", "2026-02-01", "account", "association",
                        "accountNumber", "1234-567890", "fund", fund, "namedForOwner", true,
                        "namedForPurpose", true, "interestToFund", true,
                        "responsible", house.money.leader.personOrFail())).result().get("place"));
        house.money.done(house.money.bo, "custody.deposit", Map.of("fund", fund, "from", box,
                "account", account, "amount", 123_456, "date", SocietyHouse.TODAY));
        house.money.done(house.money.bo, "custody.note-bank-entry", Map.of("fund", fund,
                "account", account, "entry", "interest", "amount", 44,
                "date", SocietyHouse.TODAY));
        assertThat(house.money.at(fund, account)).isEqualTo(Money.ofOere(123_500));
    }

    @Test
    void itLiesInItsOwnBoxNeverWithTheResidents() {
        house.money.refuses(house.money.bo, TAKE_IN, with("to", house.money.box),
                RefusalCode.PLACE_OF_ANOTHER);
        house.money.done(house.money.bo, TAKE_IN, with());
        house.money.forbids(house.money.bo, "custody.move", Map.of("fund", fund, "from", box,
                "to", house.money.box, "amount", 100, "date", SocietyHouse.TODAY),
                "association.box");
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.refuses(house.money.bo, TAKE_IN, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.refuses(house.money.bo, TAKE_IN, with("date", "2026-01-31"),
                RefusalCode.DATE_BEFORE_OPENING);
        house.money.invalid(house.money.bo, TAKE_IN, with("fund", house.money.fund), "fund",
                "reference_unknown");
        house.money.invalid(house.money.bo, TAKE_IN,
                with("fund", SocietyHouse.fund(new SocietyHouse().open())), "fund",
                "reference_unknown");
        house.closeTheBooks();
        house.money.refuses(house.money.bo, TAKE_IN, with(), RefusalCode.PERIOD_CLOSED);
        house.money.done(house.money.leader, "association.close-association",
                Map.of("fund", fund, "date", SocietyHouse.TODAY));
        house.money.refuses(house.money.bo, TAKE_IN, with(), RefusalCode.PLACE_CLOSED);
        house.money.writing("update place set closed_on = null where place_id = :box",
                Map.of("box", box));
        house.money.refuses(house.money.bo, TAKE_IN, with(), RefusalCode.FUND_CLOSED);
    }
}
