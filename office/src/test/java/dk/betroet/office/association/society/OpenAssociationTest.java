package dk.betroet.office.association.society;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class OpenAssociationTest {

    private static final String OPEN = "association.open-association";

    private final SocietyHouse house = new SocietyHouse();

    @Test
    void itsBoxIsItsOwnAndThatNoInsuranceCoversItIsSaid() {
        Outcome.Done opened = house.open();
        assertThat(SocietyHouse.pointedOut(opened)).contains("association.uninsured");
        house.money.done(house.money.bo, "association.take-in", Map.of(
                "fund", SocietyHouse.fund(opened), "to", SocietyHouse.box(opened),
                "amount", 50_000, "date", SocietyHouse.TODAY));
        house.money.refuses(house.money.bo, "custody.receive", Map.of("fund", house.money.fund,
                "place", SocietyHouse.box(opened), "amount", 100, "date", SocietyHouse.TODAY,
                "category", "daily"), RefusalCode.PLACE_OF_ANOTHER);
        house.money.done(house.money.carla, "custody.count", Map.of(
                "place", SocietyHouse.box(opened), "date", SocietyHouse.TODAY, "total", 50_000));
    }

    @Test
    void theBoxIsItsOwnAndLocked() {
        house.money.forbids(house.money.leader, OPEN, house.opening("storage", "safe"),
                "association.box");
        house.money.forbids(house.money.leader, OPEN, house.opening("storage", "locked"),
                "association.box");
        house.money.done(house.money.leader, OPEN, house.opening("storage", "bank-box"));
    }

    @Test
    void theAgreementSaysThatTheMunicipalityDoesNotAnswerAndBothSidesSign() {
        house.money.forbids(house.money.leader, OPEN, house.opening("notLiable", false),
                "association.agreement");
        house.money.forbids(house.money.leader, OPEN,
                house.opening("agreement", null, "signedOnPaper", null), "association.agreement");
        house.money.forbids(house.money.leader, OPEN,
                house.opening("signedOnPaper", List.of("leader")), "association.agreement");
        Outcome.Waiting waiting = house.money.waits(house.deputy, OPEN,
                house.opening("signedOnPaper", List.of("treasurer")), "association.agreement");
        house.money.sign(house.money.leader, waiting);
        house.money.done(house.deputy, OPEN, house.opening("name", "Musikkens Venner",
                "box", "Musikkens kasse", "signedOnPaper", List.of("association-leader",
                        "leader")));
    }

    @Test
    void itsAccountBearsItsNameAndPurposeAndGetsTheInterest() {
        UUID fund = SocietyHouse.fund(house.open());
        Map<String, Object> account = house.money.command(Map.of("kind", "bank-account",
                "name", "Vennekredsens konto", "date", "2026-02-01", "account", "association",
                "accountNumber", "1234-567890", "fund", fund,
                "responsible", house.money.leader.personOrFail().toString()),
                "namedForOwner", true, "namedForPurpose", true, "interestToFund", true);
        for (String demand : List.of("namedForOwner", "namedForPurpose", "interestToFund")) {
            house.money.forbids(house.money.leader, "custody.open-place",
                    house.money.command(account, demand, false), "association.account");
        }
        house.money.done(house.money.leader, "custody.open-place", account);
    }

    @Test
    void anotherBoxOfItsOwnRestsOnTheSameAgreement() {
        UUID fund = SocietyHouse.fund(house.open());
        Map<String, Object> box = house.money.command(Map.of("kind", "cash-box",
                "name", "Kasse til basaren", "date", "2026-02-01", "storage", "own-box",
                "fund", fund, "responsible", house.money.leader.personOrFail().toString()));
        house.money.forbids(house.money.leader, "custody.open-place",
                house.money.command(box, "storage", "safe"), "association.box");
        house.money.done(house.money.leader, "custody.open-place", box);
    }

    @Test
    void whatTheHouseRefuses() {
        house.open();
        house.money.refuses(house.money.leader, OPEN, house.opening(),
                RefusalCode.ALREADY_EXISTS);
        house.money.refuses(house.money.leader, OPEN, house.opening("name", "En anden",
                "box", "Kassen"), RefusalCode.ALREADY_EXISTS);
        house.money.refuses(house.money.leader, OPEN, house.opening("name", "En anden",
                "box", "En anden", "agreement", null), RefusalCode.PAPER_MISSING);
        house.money.refuses(house.money.leader, OPEN, house.opening("name", "En anden",
                "box", "En anden", "date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
    }
}
