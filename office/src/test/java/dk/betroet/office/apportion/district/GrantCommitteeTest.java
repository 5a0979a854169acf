package dk.betroet.office.apportion.district;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A committee's grant comes to its account. */
@Tag("database")
class GrantCommitteeTest {

    private final DistrictHouse house = new DistrictHouse();
    private final UUID committee = house.committee();

    @Test
    void the_grant_stands_on_the_account() {
        house.grant(committee, 5_000_000);
        assertThat(house.read(committee).balance()).isEqualTo(Money.ofOere(5_000_000));
        assertThat(house.office.balance(house.home, committee, house.read(committee).place()))
                .isEqualTo(5_000_000);
    }

    @Test
    void the_board_of_the_association_decides_on_it_and_its_page_shows_it() {
        MeetingHouse board = new MeetingHouse(house.home);
        UUID decision = board.decided("approved");
        Map<String, Object> command = Map.of("committee", committee, "amount", 5_000_000,
                "executes", decision, "date", "2026-03-03");
        house.refused("grant-committee", DistrictHouse.with(command, "executes",
                board.decided("noted")), RefusalCode.DECISION_CARRIES_NOTHING);
        house.refused("grant-committee", DistrictHouse.with(command, "date", "2026-03-01"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.done(house.staff, "grant-committee", command);
        assertThat(house.words("/decisions/" + decision))
                .contains("Bevilling: Sundhedsudvalget", "50.000,00");
        assertThat(house.words("/committees/" + committee)).doesNotContain("ophævet");
        board.reverse(decision);
        assertThat(house.words("/committees/" + committee)).contains("er ophævet. Se på");
    }

    @Test
    void before_the_account_was_opened_nothing_comes() {
        house.refused("grant-committee", Map.of("committee", committee, "amount", 100,
                "date", "2026-01-04"), RefusalCode.DATE_BEFORE_OPENING);
    }
}
