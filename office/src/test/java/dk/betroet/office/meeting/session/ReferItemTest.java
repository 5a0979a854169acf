package dk.betroet.office.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReferItemTest {

    private final AtMeeting at = new AtMeeting().sent();
    private final UUID other = at.house.body("Socialdirektørerne");
    private final Map<String, Object> command = Map.of("item", at.item, "body", other,
            "reason", "Hører til på deres område", "date", "2026-03-02");

    @Test
    void the_other_body_gets_a_stop_at_the_same_place() {
        at.house.done(at.house.staff, "refer-item", command);
        assertThat(at.item(at.item).stage()).isEqualTo(ItemState.Stage.REFERRED);
        assertThat(at.house.words(at.house.member, "/meetings/" + at.meeting))
                .contains("Henvist til Socialdirektørerne");
        UUID step = at.house.read(sql -> sql.sql("""
                select step_id from route_step
                where case_id = ? and body_id = ? and place = 1 and role = 'advises'""")
                .params(at.file, other).query(UUID.class).single());
        at.house.item(at.house.meeting(other, "2026-03-20"), step);
    }

    @Test
    void what_the_house_refuses() {
        at.house.refused("refer-item", MeetingHouse.with(command, "body", at.body),
                RefusalCode.NOTHING_TO_DO);
        at.house.refused("refer-item", MeetingHouse.with(command, "reason", "Nej"),
                RefusalCode.REASON_TOO_SHORT);
        AtMeeting decides = new AtMeeting();
        UUID step = decides.house.step(decides.house.open("Afgøres her"), decides.body,
                "decides");
        UUID item = decides.house.item(decides.meeting, step);
        UUID adviser = decides.house.body("Økonomigruppen", "rule", "advisory");
        decides.house.refused("refer-item", Map.of("item", item, "body", adviser,
                "reason", "De ved mere", "date", "2026-03-02"), RefusalCode.NOT_OPEN_ANY_MORE);
        decides.sent();
        decides.house.refused("refer-item", Map.of("item", item, "body", adviser,
                "reason", "De ved mere", "date", "2026-03-02"), RefusalCode.ADVISORY_ONLY);
    }
}
