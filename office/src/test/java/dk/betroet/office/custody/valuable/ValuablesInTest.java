package dk.betroet.office.custody.valuable;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.db.Database;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ValuablesInTest {

    private static final String IN = "custody.valuables-in";

    private final MoneyHouse house = new MoneyHouse();
    private final UUID bankBox = OfficeHouse.made(house.done(house.leader, "custody.open-place",
            Map.of("kind", "bank-box", "name", "Boks 12", "date", "2026-01-01",
                    "storage", "bank-box", "responsible", house.leader.personOrFail())), "place");
    private final Map<String, Object> command = Map.of("fund", house.fund, "kind", "valuables",
            "description", "Guldur, graveret A. A.", "place", bankBox, "date", MoneyHouse.TODAY);

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    @Test
    void aWatchGoesIntoTheBankBoxAndNowhereElse() {
        house.forbids(house.bo, IN, with("place", house.box), "valuables.bank-box");
        UUID valuable = OfficeHouse.made(house.done(house.bo, IN, command), "valuable");
        Valuables valuables = house.office.part(Valuables.class);
        assertThat(house.office.part(Database.class).read(house.home.tenant(),
                sql -> valuables.find(sql, house.home.unit(), valuable)).orElseThrow()
                .description()).isEqualTo("Guldur, graveret A. A.");
        house.refuses(house.leader, "custody.close-place",
                Map.of("place", bankBox, "date", MoneyHouse.TODAY), RefusalCode.PLACE_NOT_EMPTY);
    }

    @Test
    void nobodyMovesOutFromTheirThings() {
        house.done(house.bo, IN, command);
        house.refuses(house.leader, "custody.move-out",
                Map.of("fund", house.fund, "date", MoneyHouse.TODAY), RefusalCode.THINGS_LEFT);
    }

    @Test
    void aCardLiesInTheSafeWithItsCodeSomewhereElse() {
        Map<String, Object> card = with("kind", "card", "place", house.box);
        house.forbids(house.bo, IN, card, "pin.apart");
        house.done(house.bo, IN, house.command(card, "pinKeptApart", true));
    }

    @Test
    void whenTheHomeKeepsTheKeyTheAgreementNamesKeyAndContents() {
        house.writing("update agreement set box_key = true where fund_id = :fund",
                Map.of("fund", house.fund));
        house.forbids(house.bo, IN, command, "valuables.box-listed");
    }

    @Test
    void nothingIsKeptWithoutAnAgreement() {
        UUID fund = OfficeHouse.made(house.admit("Erna Eg", true), "fund");
        house.forbids(house.bo, IN, with("fund", fund), "storage.agreement");
        house.refuses(house.bo, IN, with("date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
        house.refuses(house.bo, IN, with("date", "2025-12-31"), RefusalCode.DATE_BEFORE_OPENING);
        house.writing("update fund set frozen_on = date '2026-02-01' where fund_id = :fund",
                Map.of("fund", house.fund));
        house.refuses(house.bo, IN, command, RefusalCode.FUND_FROZEN);
    }
}
