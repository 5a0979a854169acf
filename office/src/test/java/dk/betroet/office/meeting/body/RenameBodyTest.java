package dk.betroet.office.meeting.body;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class RenameBodyTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.body("Sundhedsstrategisk Forum");
    private final Map<String, Object> command = Map.of("body", body,
            "name", "Sundhedsdirektørkredsen", "shortName", "SDK", "date", "2026-02-01");

    private String on(String day) {
        return house.read(sql -> house.office.part(Bodies.class)
                .find(sql, house.home.unit(), body, LocalDate.parse(day)).orElseThrow()).name();
    }

    @Test
    void a_body_stays_the_same_under_another_name() {
        UUID before = house.meeting(body, "2026-01-20");
        house.done(house.staff, "rename-body", command);
        assertThat(on("2026-01-31")).isEqualTo("Sundhedsstrategisk Forum");
        assertThat(on("2026-02-01")).isEqualTo("Sundhedsdirektørkredsen");
        assertThat(house.words(house.staff, "/meetings/" + before))
                .contains("Sundhedsstrategisk Forum");
        assertThat(house.words(house.staff, "/bodies/" + body))
                .contains("Sundhedsdirektørkredsen", "01.01.2025 Sundhedsstrategisk Forum");
    }

    @Test
    void what_the_house_refuses() {
        house.refused("rename-body", MeetingHouse.with(command, "date", "2025-01-01"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.done(house.staff, "rename-body", command);
        house.refused("rename-body", MeetingHouse.with(command, "date", "2026-02-02"),
                RefusalCode.NOTHING_TO_DO);
    }
}
