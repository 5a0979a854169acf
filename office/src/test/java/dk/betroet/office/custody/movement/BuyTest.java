package dk.betroet.office.custody.movement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Outcome;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class BuyTest {

    private static final String BUY = "custody.buy";

    private final MoneyHouse house = new MoneyHouse();
    private final Map<String, Object> command = Map.of("fund", house.fund, "place", house.box,
            "amount", 20_000, "date", MoneyHouse.TODAY, "category", "clothes", "instrument", "cash",
            "receipt", house.evidence());

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    @Test
    void aPurchaseWithItsReceiptIsEntered() {
        house.cash(house.fund, 1_000);
        house.done(house.bo, BUY, command);
        house.done(house.bo, BUY, with("receiptKind", "self-receipt"));
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(600));
    }

    @Test
    void withoutAReceiptItWaitsForOne() {
        house.cash(house.fund, 1_000);
        Outcome.Waiting waiting =
                house.waits(house.bo, BUY, with("receipt", null), "books.vouchers");
        house.attach(house.bo, waiting, "receipt", new EvidenceId(house.evidence()));
        assertThat(house.at(house.fund, house.box)).isEqualTo(Money.ofKroner(800));
    }

    @Test
    void overFiveHundredTakesTwo() {
        house.cash(house.fund, 1_000);
        house.sign(house.carla, house.waits(house.bo, BUY, with("amount", 60_000), "signatures"));
    }

    @Test
    void forbiddenMeansAreRefusedWithTheirParagraph() {
        house.cash(house.fund, 1_000);
        house.forbids(house.bo, BUY, with("instrument", "owner-card"), "card.own");
        house.forbids(house.bo, BUY, with("instrument", "other-employee-card"), "card.own");
        house.forbids(house.bo, BUY, with("instrument", "mobile-pay"), "mobilepay");
    }

    @Test
    void aCardOnAnAccountIsUsedOnlyByWhomItIsIssuedTo() {
        UUID account = house.account("Annas konto", house.fund, Money.ofKroner(1_000));
        Map<String, Object> byCard = with("place", account, "instrument", "named-card");
        house.forbids(house.bo, BUY, byCard, "card.own");
        house.done(house.leader, "custody.issue-card", Map.of("account", account,
                "holder", house.bo.personOrFail(), "inNameOf", "employee", "separate", true,
                "date", "2026-02-01"));
        house.done(house.bo, BUY, byCard);
        house.forbids(house.carla, BUY, byCard, "card.own");
        house.forbids(house.bo, BUY, house.command(byCard, "date", "2026-01-31"), "card.own");
        assertThat(house.at(house.fund, account)).isEqualTo(Money.ofKroner(800));
    }

    @Test
    void placeAndMeansGoTogether() {
        UUID account = house.account("Annas konto", house.fund, Money.ofKroner(1_000));
        house.refuses(house.bo, BUY, with("place", account), RefusalCode.PLACE_WRONG_KIND);
        house.refuses(house.bo, BUY, with("instrument", "named-card"),
                RefusalCode.PLACE_WRONG_KIND);
        UUID berta = OfficeHouse.made(house.admit("Berta Bak", true), "fund");
        house.refuses(house.bo, BUY,
                with("fund", berta, "place", account, "instrument", "named-card"),
                RefusalCode.PLACE_OF_ANOTHER);
        house.refuses(house.bo, BUY, command, RefusalCode.AMOUNT_NOT_AVAILABLE);
        house.refuses(house.bo, BUY, with("date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
    }
}
