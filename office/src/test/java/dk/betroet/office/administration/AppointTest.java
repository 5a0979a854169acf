package dk.betroet.office.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.people.Role;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody gets an office above the units. */
@Tag("database")
class AppointTest {

    private final AdministrationHouse house = new AdministrationHouse();

    static String appoint(String who, String office, String date) {
        return "{" + who + ", \"office\": \"" + office + "\", \"date\": \"" + date + "\"}";
    }

    @Test
    void somebodyNewAndSomebodyKnownAreAppointed() {
        UUID auditor = OfficeHouse.made(house.done("administration.appoint",
                appoint("\"name\": \"Rie Revisor\"", "auditor", "2026-03-01")), "person");
        assertThat(house.care.roles(auditor)).containsExactly(Role.AUDITOR);
        UUID staff = house.care.staff.personOrFail();
        house.done("administration.appoint",
                appoint("\"known\": \"" + staff + "\"", "administrator", "2026-03-01"));
        assertThat(house.care.roles(staff)).containsExactly(Role.STAFF, Role.ADMINISTRATOR);
    }

    @Test
    void itIsRefusedWithoutAPersonTwiceForOneselfToComeAndFromBelow() {
        String bo = "\"known\": \"" + house.care.staff.personOrFail() + "\"";
        String self = "\"known\": \"" + house.administrator.personOrFail() + "\"";
        String fine = appoint(bo, "auditor", "2026-03-01");
        house.done("administration.appoint", fine);
        assertThat(house.refused("administration.appoint", fine))
                .containsExactly("already_exists");
        assertThat(house.refused("administration.appoint",
                appoint(bo + ", \"name\": \"Bo\"", "auditor", "2026-03-01")))
                .containsExactly("name_or_known");
        assertThat(house.refused("administration.appoint",
                appoint(self, "auditor", "2026-03-01"))).containsExactly("same_person_twice");
        assertThat(house.refused("administration.appoint",
                appoint(bo, "director", "2026-03-06"))).containsExactly("date_in_future");
        house.onlyFromAbove("administration.appoint", fine);
    }
}
