package dk.betroet.office.custody.place;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class OpenPlaceTest {

    private static final String OPEN = "custody.open-place";

    private final MoneyHouse house = new MoneyHouse();
    private final Map<String, Object> command = Map.of("kind", "cash-box",
            "name", "Kassen i køkkenet", "date", MoneyHouse.TODAY, "storage", "safe",
            "responsible", house.leader.personOrFail());
    private final Map<String, Object> account = Map.of("kind", "bank-account",
            "name", "Annas konto", "date", MoneyHouse.TODAY, "account", "owner",
            "accountNumber", "1234-567890", "fund", house.fund,
            "responsible", house.leader.personOrFail());

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    @Test
    void aCashBoxLiesInASafeAndALeaderAnswersForIt() {
        house.forbids(house.leader, OPEN, with("storage", "locked"), "safe-storage.class");
        house.forbids(house.leader, OPEN, with("storage", null), "safe-storage.class");
        house.forbids(house.leader, OPEN, with("responsible", null), "safe-storage.leader");
        house.done(house.leader, OPEN, command);
        house.refuses(house.leader, OPEN, with("name", "KASSEN I KØKKENET"),
                RefusalCode.ALREADY_EXISTS);
    }

    @Test
    void anAccountComesWithItsBalance() {
        Outcome.Done done = house.done(house.leader, OPEN,
                house.command(account, "openingBalance", 123_456));
        assertThat(done.fact().voucher()).contains(1L);
        assertThat(house.at(house.fund, OfficeHouse.made(done, "place")))
                .isEqualTo(Money.ofOere(123_456));
    }

    @Test
    void anAccountSaysWhoseItIsAndWhatFor() {
        house.refuses(house.leader, OPEN, house.command(account, "fund", null),
                RefusalCode.NEEDED_HERE);
        house.refuses(house.leader, OPEN, house.command(account, "account", null),
                RefusalCode.NEEDED_HERE);
        house.refuses(house.leader, OPEN, house.command(account, "accountNumber", null),
                RefusalCode.NEEDED_HERE);
        house.refuses(house.leader, OPEN, with("openingBalance", 100, "fund", house.fund),
                RefusalCode.PLACE_WRONG_KIND);
        house.refuses(house.leader, OPEN, with("kind", "card"), RefusalCode.NEEDED_HERE);
    }

    @Test
    void anOverflowAccountTakesTwoHoldersAndBooksOfItsOwn() {
        Map<String, Object> overflow = house.command(account, "account", "overflow", "fund", null,
                "jointHolders", 2, "ownBooks", true);
        house.forbids(house.leader, OPEN, house.command(overflow, "jointHolders", 1),
                "overflow.account");
        house.forbids(house.leader, OPEN, house.command(overflow, "ownBooks", false),
                "overflow.account");
        house.done(house.leader, OPEN, overflow);
    }

    @Test
    void anAssociationsAccountBearsItsNameAndPurpose() {
        Map<String, Object> association =
                house.command(account, "account", "association", "fund", null);
        house.forbids(house.leader, OPEN, association, "association.account");
        house.done(house.leader, OPEN, house.command(association, "namedForOwner", true,
                "namedForPurpose", true, "interestToFund", true));
    }

    @Test
    void onlyALeaderMayAndOnlyOnADayThatHasCome() {
        assertThat(house.ask(house.bo, OPEN, command)).isInstanceOf(Outcome.Unknown.class);
        house.refuses(house.leader, OPEN, with("date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
        house.refuses(house.leader, OPEN, house.command(account, "date", "2025-12-31"),
                RefusalCode.DATE_BEFORE_ADMISSION);
        house.invalid(house.leader, OPEN, with("responsible", house.bo.personOrFail()),
                "responsible", "reference_unknown");
        house.writing("update fund set frozen_on = date '2026-02-01' where fund_id = :fund",
                Map.of("fund", house.fund));
        house.refuses(house.leader, OPEN, account, RefusalCode.FUND_FROZEN);
        house.writing("update book set closed_through = date '2026-02-28' where unit_id = :unit",
                Map.of("unit", house.home.unit()));
        house.refuses(house.leader, OPEN, house.command(account, "openingBalance", 5,
                "date", "2026-01-15"), RefusalCode.PERIOD_CLOSED);
        house.writing("update fund set closed_on = date '2026-02-02' where fund_id = :fund",
                Map.of("fund", house.fund));
        house.refuses(house.leader, OPEN, account, RefusalCode.FUND_CLOSED);
    }
}
