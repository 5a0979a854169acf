package dk.betroet.office.custody.movement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReceiveTest {

    private static final String RECEIVE = "custody.receive";

    private final MoneyHouse house = new MoneyHouse();
    private final Map<String, Object> command = Map.of("fund", house.fund, "place", house.box,
            "amount", 20_000, "date", MoneyHouse.TODAY, "category", "daily");

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    @Test
    void cashComesInAndTheVoucherIsTheReceiptsNumber() {
        assertThat(house.done(house.bo, RECEIVE, command).fact().voucher()).contains(1L);
        assertThat(house.done(house.bo, RECEIVE, with("from", "Datteren")).fact().voucher())
                .contains(2L);
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(400));
    }

    @Test
    void fromFiveHundredAnotherSignsToo() {
        house.sign(house.carla,
                house.waits(house.bo, RECEIVE, with("amount", 50_000), "signatures"));
        house.done(house.bo, RECEIVE, with("amount", 49_999));
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofOere(99_999));
    }

    @Test
    void aResidentHasNoMoreThanTwoThousandInCash() {
        house.cash(house.fund, 1_900);
        house.done(house.bo, RECEIVE, with("amount", 10_000));
        house.forbids(house.bo, RECEIVE, with("amount", 1), "cash.owner-max");
    }

    @Test
    void theUnitHasNoMoreThanTwentyFiveThousandInCash() {
        for (int i = 0; i < 13; i++) {
            UUID fund = OfficeHouse.made(house.admit("Beboer " + i, true), "fund");
            house.agree(fund);
            if (i < 12) {
                house.cash(fund, 2_000);
            } else {
                house.cash(fund, 1_000);
                house.forbids(house.bo, RECEIVE, with("fund", fund, "amount", 1), "cash.unit-max");
            }
        }
    }

    @Test
    void nothingIsKeptWithoutAnAgreement() {
        UUID fund = OfficeHouse.made(house.admit("Erna Eg", true), "fund");
        house.forbids(house.bo, RECEIVE, with("fund", fund), "storage.agreement");
        house.agree(fund);
        house.done(house.bo, RECEIVE, with("fund", fund));
        house.forbids(house.bo, RECEIVE, with("instrument", "mobile-pay"), "mobilepay");
    }

    @Test
    void theDayAndThePlaceMustFit() {
        house.refuses(house.bo, RECEIVE, with("date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
        house.refuses(house.bo, RECEIVE, with("date", "2025-12-31"),
                RefusalCode.DATE_BEFORE_OPENING);
        UUID early = house.cashBox("Kassen til vagten");
        house.writing("update place set opened_on = date '2025-06-01' where place_id = :place",
                Map.of("place", early));
        house.refuses(house.bo, RECEIVE, with("place", early, "date", "2025-12-31"),
                RefusalCode.DATE_BEFORE_ADMISSION);
        house.writing("update place set closed_on = date '2026-02-01' where place_id = :place",
                Map.of("place", early));
        house.refuses(house.bo, RECEIVE, with("place", early), RefusalCode.PLACE_CLOSED);
        house.writing("update book set closed_through = date '2026-02-28' where unit_id = :unit",
                Map.of("unit", house.home.unit()));
        house.refuses(house.bo, RECEIVE, with("date", "2026-02-28"), RefusalCode.PERIOD_CLOSED);
    }

    @Test
    void whatIsNotHereIsUnknownAndAnAccountIsNoCashBox() {
        MoneyHouse other = new MoneyHouse();
        UUID account = house.account("Annas konto", house.fund, Money.ZERO);
        house.invalid(house.bo, RECEIVE, with("fund", other.fund), "fund", "reference_unknown");
        house.invalid(house.bo, RECEIVE, with("place", account), "place", "reference_unknown");
        assertThat(house.ask(other.bo, RECEIVE, command)).isInstanceOf(Outcome.Unknown.class);
    }
}
