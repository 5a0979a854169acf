package dk.betroet.office.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class MoveItemTest {

    private final AtMeeting at = new AtMeeting();

    private UUID one(String title) {
        return at.house.item(at.meeting,
                at.house.step(at.house.open(title), at.body, "advises"));
    }

    private List<UUID> order() {
        return at.house.read(sql -> at.house.office.part(Meetings.class)
                .items(sql, at.meeting).stream().map(Meeting.Item::id).toList());
    }

    private static Map<String, Object> command(UUID item, int number) {
        return Map.of("item", item, "number", number, "date", "2026-02-05");
    }

    @Test
    void an_item_comes_to_another_place_and_the_others_close_up() {
        UUID second = one("Takster");
        UUID third = one("Temadag");
        at.house.done(at.house.staff, "move-item", command(third, 1));
        assertThat(order()).containsExactly(third, at.item, second);
        at.house.done(at.house.staff, "move-item", command(third, 999));
        assertThat(order()).containsExactly(at.item, second, third);
        assertThat(at.item(second).number()).isEqualTo(2);
    }

    @Test
    void what_was_sent_keeps_its_number() {
        at.sent();
        UUID second = one("Takster");
        UUID third = one("Temadag");
        at.house.refused("move-item", command(at.item, 2), RefusalCode.NOT_OPEN_ANY_MORE);
        at.house.done(at.house.staff, "move-item", command(third, 1));
        assertThat(order()).containsExactly(at.item, third, second);
        at.house.refused("move-item", command(third, 1), RefusalCode.NOTHING_TO_DO);
    }
}
