package dk.betroet.office.association.society;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.Outcome;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CloseAssociationTest {

    private static final String CLOSE = "association.close-association";

    private final SocietyHouse house = new SocietyHouse();
    private final Outcome.Done opened = house.open();
    private final UUID fund = SocietyHouse.fund(opened);

    private Map<String, Object> with(Object... changes) {
        return house.money.command(Map.of("fund", fund, "date", SocietyHouse.TODAY), changes);
    }

    @Test
    void itsBoxIsGivenUpAndItsTreasurersTimeEnds() {
        house.money.done(house.money.bo, "association.appoint-treasurer", Map.of("fund", fund,
                "name", "Per Privat", "date", "2026-03-01"));
        house.money.refuses(house.money.leader, CLOSE, with("date", "2026-02-28"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.money.done(house.money.leader, CLOSE, with());
        house.money.office.part(Database.class).writing(house.money.home.tenant(), sql -> {
            assertThat(house.money.office.part(Treasurers.class).now(sql, fund)).isEmpty();
            assertThat(house.money.office.part(Associations.class).places(sql, fund))
                    .extracting(Associations.Kept::closedOn)
                    .containsExactly(LocalDate.parse(SocietyHouse.TODAY));
        });
    }

    @Test
    void whatTheHouseRefuses() {
        house.money.done(house.money.bo, "association.take-in", Map.of("fund", fund,
                "to", SocietyHouse.box(opened), "amount", 100, "date", SocietyHouse.TODAY));
        house.money.refuses(house.money.leader, CLOSE, with(), RefusalCode.FUND_NOT_EMPTY);
        house.money.done(house.money.bo, "association.hand-out", Map.of("fund", fund,
                "from", SocietyHouse.box(opened), "amount", 100, "date", SocietyHouse.TODAY,
                "recipient", "Vibeke Ven"));
        house.money.refuses(house.money.leader, CLOSE, with("date", "2026-03-04"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.money.refuses(house.money.leader, CLOSE, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.money.done(house.money.leader, CLOSE, with());
        house.money.refuses(house.money.leader, CLOSE, with(), RefusalCode.FUND_CLOSED);
    }
}
