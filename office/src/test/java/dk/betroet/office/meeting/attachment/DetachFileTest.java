package dk.betroet.office.meeting.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class DetachFileTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID file = house.open("Regnskab 2022");
    private final UUID uploaded = house.file("Det forkerte papir");
    private final UUID attachment = house.attachment(file, "Det forkerte papir", uploaded);

    private Map<String, Object> off(Object... more) {
        return MeetingHouse.with(Map.of("attachment", attachment,
                "reason", "Det er den forkerte fil", "date", "2026-02-04"), more);
    }

    @Test
    void nobody_opens_what_was_taken_off() {
        house.done(house.staff, "detach-file", off());
        assertThat(house.status(house.staff, "/attachments/" + attachment)).isEqualTo(404);
        assertThat(house.status(house.staff, "/evidence/" + uploaded)).isEqualTo(404);
        assertThat(house.words(house.staff, "/cases/" + file)).contains("Der er ingen bilag")
                .doesNotContain("Det forkerte papir");
        house.refused("detach-file", off(), RefusalCode.ALREADY_DONE);
        house.attachment(file, "Det forkerte papir", house.file("Det forkerte papir"));
    }

    @Test
    void it_says_why() {
        house.refused("detach-file", off("reason", "Nej"), RefusalCode.REASON_TOO_SHORT);
        house.refused("detach-file", off("date", "2026-02-01"), RefusalCode.DATES_OUT_OF_ORDER);
    }
}
