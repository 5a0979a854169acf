package dk.betroet.office.custody.count;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.custody.place.KeptPlaces;
import dk.betroet.office.platform.db.Database;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class HandoverTest {

    private static final String OFFER = "custody.handover";

    private final MoneyHouse house = new MoneyHouse();
    private final Map<String, Object> command = Map.of("place", house.box,
            "to", house.bo.personOrFail(), "date", MoneyHouse.TODAY, "counted", 0, "receipts", 2);

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    private UUID keeper() {
        return house.office.part(Database.class).read(house.home.tenant(), sql -> {
            var place = house.office.part(KeptPlaces.class)
                    .find(sql, house.home.unit(), house.box).orElseThrow();
            return house.office.part(Keepers.class)
                    .keeper(sql, place, OfficeHouse.TODAY).orElseThrow();
        });
    }

    @Test
    void nothingPassesUntilTheOtherHasTakenIt() {
        house.done(house.leader, OFFER, command);
        assertThat(keeper()).isEqualTo(house.leader.personOrFail());
    }

    @Test
    void onlyWhoeverHasItOrALeaderAndNeverToThemselves() {
        house.refuses(house.bo, OFFER, with("to", house.carla.personOrFail()),
                RefusalCode.ROLE_MAY_NOT);
        house.refuses(house.leader, OFFER, with("to", house.leader.personOrFail()),
                RefusalCode.SAME_PERSON_TWICE);
        house.invalid(house.leader, OFFER, with("to", house.anna), "to", "reference_unknown");
    }

    @Test
    void aDifferenceIsPutOnRecordFirst() {
        house.cash(house.fund, 400);
        house.refuses(house.leader, OFFER, with("counted", 350_00),
                RefusalCode.COUNT_DOES_NOT_MATCH);
        house.done(house.carla, "custody.count", Map.of("place", house.box,
                "date", MoneyHouse.TODAY, "total", 350_00));
        house.done(house.leader, OFFER, with("counted", 350_00));
        house.refuses(house.leader, OFFER, with("counted", 400_00),
                RefusalCode.COUNT_DOES_NOT_MATCH);
    }

    @Test
    void onlyAPlaceInUse() {
        house.refuses(house.leader, OFFER, with("date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
        house.refuses(house.leader, OFFER, with("date", "2025-12-31"),
                RefusalCode.DATE_BEFORE_OPENING);
        house.done(house.leader, "custody.close-place",
                Map.of("place", house.box, "date", "2026-02-01"));
        house.refuses(house.leader, OFFER, command, RefusalCode.PLACE_CLOSED);
    }
}
