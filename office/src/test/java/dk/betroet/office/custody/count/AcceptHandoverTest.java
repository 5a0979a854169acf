package dk.betroet.office.custody.count;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AcceptHandoverTest {

    private static final String TAKE = "custody.accept-handover";

    private final MoneyHouse house = new MoneyHouse();
    private final UUID offered = offer(house.leader, house.bo, "2026-03-04");
    private final Map<String, Object> command =
            Map.of("handover", offered, "date", MoneyHouse.TODAY, "counted", 0);

    private UUID offer(Caller giver, Caller receiver, String date) {
        return OfficeHouse.made(house.done(giver, "custody.handover", Map.of("place", house.box,
                "to", receiver.personOrFail(), "date", date, "counted", 0, "receipts", 0)),
                "handover");
    }

    @Test
    void theBoxIsTheirsAndTheyMayPassItOn() {
        house.done(house.bo, TAKE, command);
        house.refuses(house.bo, TAKE, command, RefusalCode.NOT_OPEN_ANY_MORE);
        UUID next = offer(house.bo, house.carla, MoneyHouse.TODAY);
        house.done(house.carla, TAKE, house.command(command, "handover", next));
        List<Keepers.Handover> log = house.office.part(Database.class).read(house.home.tenant(),
                sql -> house.office.part(Keepers.class).log(sql, house.box));
        assertThat(log).hasSize(2).allSatisfy(passed -> assertThat(passed.takenOn()).isNotNull());
    }

    @Test
    void onlyWhoItWasOfferedToTakesIt() {
        house.refuses(house.carla, TAKE, command, RefusalCode.ROLE_MAY_NOT);
        house.invalid(house.bo, TAKE, house.command(command, "handover", UUID.randomUUID()),
                "handover", "reference_unknown");
    }

    @Test
    void bothCountsMustDifferFromTheBookByTheSame() {
        house.refuses(house.bo, TAKE, house.command(command, "counted", 1_00),
                RefusalCode.COUNT_DOES_NOT_MATCH);
        house.cash(house.fund, 300);
        house.refuses(house.bo, TAKE, command, RefusalCode.COUNT_DOES_NOT_MATCH);
        UUID again = OfficeHouse.made(house.done(house.leader, "custody.handover", Map.of(
                "place", house.box, "to", house.bo.personOrFail(), "date", "2026-03-04",
                "counted", 300_00, "receipts", 0)), "handover");
        house.done(house.bo, TAKE, house.command(command, "handover", again, "counted", 300_00));
    }

    @Test
    void notBeforeItWasOfferedNorAfterALaterOffer() {
        house.refuses(house.bo, TAKE, house.command(command, "date", "2026-03-03"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refuses(house.bo, TAKE, house.command(command, "date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        offer(house.leader, house.carla, MoneyHouse.TODAY);
        house.refuses(house.bo, TAKE, command, RefusalCode.NOT_OPEN_ANY_MORE);
    }

    @Test
    void notWhenThePlaceHasBeenGivenUp() {
        house.done(house.leader, "custody.close-place",
                Map.of("place", house.box, "date", MoneyHouse.TODAY));
        house.refuses(house.bo, TAKE, command, RefusalCode.PLACE_CLOSED);
    }
}
