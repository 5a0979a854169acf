package dk.betroet.office.meeting.body;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class FoundBodyTest {

    private final MeetingHouse house = new MeetingHouse();

    @Test
    void a_body_is_there_with_its_rule_its_deadlines_and_whom_it_steers() {
        UUID directors = house.body("Sundhedsdirektørkredsen");
        UUID steering = house.body("Formandskabet", "steers", directors, "rule", "advisory",
                "silence", "is-consent");
        assertThat(house.words(house.staff, "/bodies"))
                .contains("Sundhedsdirektørkredsen", "Formandskabet", "Kun rådgivende");
        assertThat(house.words(house.member, "/bodies/" + steering)).contains(
                "Formandskab for Sundhedsdirektørkredsen", "Er samtykke efter fristen",
                "Dagsorden 4 og materiale 8 hverdage før mødet");
    }

    @Test
    void a_home_has_no_bodies() {
        OfficeHouse.Home home = house.office.home();
        Outcome outcome = house.office.ask(
                house.office.person(home, Role.LEADER, "Lis"), home, "meeting.found-body",
                Json.write(Map.of("name", "KKR", "shortName", "KKR", "kind", "political",
                        "reach", "municipal", "rule", "consensus", "silence", "is-no-answer",
                        "agendaDays", 4, "papersDays", 8, "date", "2025-01-01")));
        assertThat(((Outcome.Refused) outcome).refusals()).extracting(Refusal::code)
                .containsExactly(RefusalCode.UNIT_OF_ANOTHER_KIND);
    }
}
