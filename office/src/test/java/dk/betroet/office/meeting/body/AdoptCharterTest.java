package dk.betroet.office.meeting.body;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.decision.DecisionRule;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AdoptCharterTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.body("Økonomigruppen");
    private final Map<String, Object> command = Map.of("body", body, "rule", "advisory",
            "silence", "is-no-answer", "purpose", "At rådgive om økonomi", "task",
            "Forbereder sager om økonomi", "date", "2026-02-01");

    private Body on(String day) {
        return house.read(sql -> house.office.part(Bodies.class)
                .find(sql, house.home.unit(), body, LocalDate.parse(day)).orElseThrow());
    }

    @Test
    void each_day_is_judged_by_its_own_charter() {
        house.done(house.staff, "adopt-charter", command);
        assertThat(on("2026-01-31").rule()).isEqualTo(DecisionRule.CONSENSUS);
        assertThat(on("2026-02-01").rule()).isEqualTo(DecisionRule.ADVISORY);
        assertThat(house.words(house.staff, "/bodies/" + body)).contains(
                "At rådgive om økonomi", "Formål", "Opgave",
                "2 01.02.2026 Kun rådgivende –intet 1 01.01.2025 Enighed –intet");
    }

    @Test
    void a_charter_comes_after_the_one_before() {
        house.done(house.staff, "adopt-charter", command);
        house.refused("adopt-charter", command, RefusalCode.DATES_OUT_OF_ORDER);
    }
}
