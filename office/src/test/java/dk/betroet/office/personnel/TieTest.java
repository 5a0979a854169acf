package dk.betroet.office.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.people.Role;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A guardian or a relative comes to stand beside a resident. */
@Tag("database")
class TieTest {

    private final CareHouse care = new CareHouse();

    private static String tie(String bond, String date, String more) {
        return "{\"fund\": \"$fund\", \"bond\": \"" + bond + "\", \"date\": \"" + date + "\""
                + more + "}";
    }

    @Test
    void a_relative_is_let_in_by_the_resident_and_a_guardian_appointed_by_paper() {
        UUID relative = OfficeHouse.made(care.done(care.leader, "personnel.tie",
                tie("relative", "2026-03-01", ", \"name\": \"Per\", \"consent\": true")), "person");
        assertThat(care.roles(relative)).containsExactly(Role.RELATIVE);
        care.done(care.leader, "personnel.tie", tie("guardian", "2026-03-01",
                ", \"known\": \"" + relative + "\", \"order\": \"" + care.paper() + "\""));
        assertThat(care.roles(relative)).contains(Role.GUARDIAN);
        assertThat(care.refused(care.leader, "personnel.tie", tie("relative", "2026-03-01",
                ", \"known\": \"" + relative + "\", \"consent\": true")))
                .containsExactly("already_exists");
    }

    @Test
    void it_is_refused_without_person_consent_or_order_and_on_wrong_days() {
        assertThat(care.refused(care.leader, "personnel.tie",
                tie("relative", "2026-03-01", ", \"consent\": true")))
                .containsExactly("name_or_known");
        assertThat(care.refused(care.leader, "personnel.tie",
                tie("relative", "2026-03-01", ", \"name\": \"Per\"")))
                .containsExactly("consent_missing");
        assertThat(care.refused(care.leader, "personnel.tie",
                tie("guardian", "2026-03-01", ", \"name\": \"Vera\"")))
                .containsExactly("paper_missing");
        assertThat(care.refused(care.leader, "personnel.tie",
                tie("relative", "2026-03-06", ", \"name\": \"Per\", \"consent\": true")))
                .containsExactly("date_in_future");
        assertThat(care.refused(care.leader, "personnel.tie",
                tie("relative", "2025-05-31", ", \"name\": \"Per\", \"consent\": true")))
                .containsExactly("date_before_admission");
    }
}
