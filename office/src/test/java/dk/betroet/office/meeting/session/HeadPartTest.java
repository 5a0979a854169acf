package dk.betroet.office.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class HeadPartTest {

    private final AtMeeting at = new AtMeeting();
    private final MeetingHouse house = at.house;
    private final UUID second = add("Orientering fra formanden");
    private final UUID third = add("Orientering fra sekretariatet");

    private UUID add(String heading) {
        return OfficeHouse.made(house.done(house.staff, "add-matter", Map.of("meeting",
                at.meeting, "kind", "orientation", "heading", heading, "date", "2026-02-03")),
                "item");
    }

    private void head(UUID item, String heading) {
        house.done(house.staff, "head-part", MeetingHouse.with(
                Map.of("item", item, "date", "2026-02-03"), "heading", heading));
    }

    private String agenda() {
        return house.words(house.staff, "/meetings/" + at.meeting);
    }

    @Test
    void a_part_begins_with_its_item_and_numbers_go_through() {
        head(second, "Orienteringer");
        assertThat(agenda()).containsSubsequence("1. Budget 2027", "Orienteringer",
                "2. Orientering fra formanden", "3. Orientering fra sekretariatet");
        house.done(house.staff, "move-item",
                Map.of("item", second, "number", 3, "date", "2026-02-03"));
        assertThat(agenda()).containsSubsequence("1. Budget 2027", "Orienteringer",
                "2. Orientering fra sekretariatet", "3. Orientering fra formanden");
        at.sent();
        assertThat(house.words(house.member, "/meetings/" + at.meeting + "/read"))
                .containsSubsequence("1. Budget 2027", "Orienteringer", "2. Orientering");
        assertThat(house.status(house.member, "/meetings/" + at.meeting + "/agenda.pdf"))
                .isEqualTo(200);
        assertThat(house.words(house.staff, "/meetings/" + at.meeting + "/papers/agenda"))
                .containsSubsequence("1. Budget 2027", "Orienteringer", "2. Orientering");
    }

    /** A heading is read by whoever sees an item of the part, the one it begins with or another. */
    @Test
    void a_heading_stands_above_the_first_item_that_is_ones_own() {
        head(second, "Orienteringer");
        for (UUID item : new UUID[] {second, third}) {
            house.done(house.staff, "set-item-openness", MeetingHouse.with(
                    Map.of("item", item, "decisionPublic", false, "atMeeting", false,
                            "date", "2026-03-01"), MeetingHouse.closed("members")));
            if (item.equals(second)) {
                at.sent();
                assertThat(house.words(house.outsider, "/meetings/" + at.meeting))
                        .containsSubsequence("Orienteringer", "3. Orientering fra sekretariatet")
                        .doesNotContain("formanden");
            }
        }
        assertThat(house.words(house.outsider, "/meetings/" + at.meeting))
                .contains("Budget 2027").doesNotContain("Orienteringer");
    }

    @Test
    void what_the_house_refuses() {
        house.refused("head-part", Map.of("item", second, "date", "2026-02-03"),
                RefusalCode.NOTHING_TO_DO);
        head(second, "Orienteringer");
        head(second, "");
        assertThat(agenda()).doesNotContain("Orienteringer");
        at.sent();
        house.refused("head-part", Map.of("item", second, "heading", "Orienteringer",
                "date", "2026-02-20"), RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
