package dk.betroet.office.meeting.year;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class FinishTaskTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.body("Sundhedsdirektørkredsen");
    private final String year = "/bodies/" + body + "/year?year=2026";

    private UUID task(String dueOn) {
        house.done(house.staff, "plan-year", Map.of("body", body, "year", 2026, "days",
                List.of(Map.of("heldOn", "2026-06-12")), "tasks", List.of(Map.of(
                        "words", "Regnskab til revisor", "dueOn", dueOn)),
                "date", "2026-01-05"));
        return house.read(sql -> sql.sql("select task_id from cycle_task where body_id = ?")
                .param(body).query(UUID.class).single());
    }

    @Test
    void what_is_late_is_shown_until_it_is_done() {
        UUID task = task("2026-02-06");
        assertThat(house.words(house.staff, "")).contains("Årshjulets opgaver over fristen",
                "Regnskab til revisor", "Sundhedsdirektørkredsen, frist 6. februar 2026");
        assertThat(house.words(house.staff, year)).contains(
                "Opgave: Regnskab til revisor Fristen er overskredet Meld gjort");
        assertThat(house.words(house.member, year)).contains("Fristen er overskredet")
                .doesNotContain("Meld gjort");
        house.done(house.staff, "finish-task", Map.of("task", task,
                "words", "Revisor har det", "date", "2026-02-20"));
        assertThat(house.words(house.member, year)).contains(
                "Opgave: Regnskab til revisor Gjort 20. februar 2026: Revisor har det")
                .doesNotContain("Fristen er overskredet");
        assertThat(house.words(house.staff, "")).doesNotContain("Årshjulets opgaver");
        house.refused("finish-task", Map.of("task", task, "date", "2026-02-20"),
                RefusalCode.ALREADY_DONE);
    }

    @Test
    void what_is_not_due_yet_is_not_late_and_can_be_done_already() {
        UUID task = task("2026-12-11");
        assertThat(house.words(house.staff, "")).doesNotContain("Årshjulets opgaver");
        assertThat(house.words(house.staff, year)).contains("Ikke gjort endnu");
        house.done(house.staff, "finish-task", Map.of("task", task, "date", "2026-02-20"));
        assertThat(house.words(house.staff, year)).contains("Gjort 20. februar 2026");
    }
}
