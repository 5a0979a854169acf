package dk.betroet.office.meeting.year;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class PlanYearTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.body("Sundhedsdirektørkredsen");
    private final String year = "/bodies/" + body + "/year?year=2027";

    private Map<String, Object> command(String day, String steering) {
        return Map.of("body", body, "year", 2027, "days", List.of(steering.isEmpty()
                        ? Map.of("heldOn", day, "startsAt", "09.00", "venue", "Odense")
                        : Map.of("heldOn", day, "steering", steering)),
                "tasks", List.of(Map.of("words", "Regnskab til revisor", "dueOn",
                        "2027-03-12")), "date", "2026-03-01");
    }

    @Test
    void a_year_is_shown_before_it_is_planned_and_planned_as_it_was_shown() {
        house.body("Formandskabet", "steers", body);
        assertThat(house.words(house.staff, year + "&times=5&week=2&weekday=5&ahead=10"))
                .contains("12.02.2027 Sundhedsdirektørkredsen: forslag",
                        "29.01.2027 Formandskabet: forslag");
        assertThat(house.words(house.staff, year)).doesNotContain(": forslag");
        house.done(house.staff, "plan-year", command("2027-02-12", "2027-01-29"));
        assertThat(house.words(house.staff, year)).contains(
                "12.02.2027 Sundhedsdirektørkredsen mødes", "29.01.2027 Formandskabet mødes",
                "08.02.2027 Sundhedsdirektørkredsen: dagsorden ud",
                "02.02.2027 Sundhedsdirektørkredsen: materiale ind",
                "12.03.2027 Opgave: Regnskab til revisor");
        assertThat(house.words(house.member, year + "&times=5"))
                .contains("Sundhedsdirektørkredsen mødes", "Regnskab til revisor")
                .doesNotContain("dagsorden ud", ": forslag");
    }

    @Test
    void what_is_to_be_done_is_proposed_again_for_the_next_year() {
        house.done(house.staff, "plan-year", command("2027-02-12", ""));
        String next = new String(house.page(house.staff, "/bodies/" + body
                + "/year?year=2028&times=5"), StandardCharsets.UTF_8);
        assertThat(next).contains("Regnskab til revisor", "value=\"2028-03-13\"");
    }

    @Test
    void what_the_house_refuses() {
        house.refused("plan-year", command("2027-02-13", ""), RefusalCode.NOT_A_WEEKDAY);
        house.refused("plan-year", command("2026-12-11", ""), RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("plan-year", command("2027-02-12", "2027-02-05"),
                RefusalCode.NOTHING_TO_DO);
        house.body("Formandskabet", "steers", body);
        house.refused("plan-year", command("2027-02-12", "2027-02-15"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.done(house.staff, "plan-year", command("2027-02-12", ""));
        house.refused("plan-year", command("2027-02-12", ""), RefusalCode.ALREADY_EXISTS);
    }
}
