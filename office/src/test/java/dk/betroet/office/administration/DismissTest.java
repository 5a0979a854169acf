package dk.betroet.office.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Logins;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.people.Role;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An office ends, and with the last one everything that let the person in. */
@Tag("database")
class DismissTest {

    private final AdministrationHouse house = new AdministrationHouse();

    private static String dismiss(UUID person, String office, String date) {
        return "{\"person\": \"%s\", \"office\": \"%s\", \"date\": \"%s\"}"
                .formatted(person, office, date);
    }

    private UUID appointed(String office) {
        return OfficeHouse.made(house.done("administration.appoint", AppointTest.appoint(
                "\"name\": \"Rie Revisor\"", office, "2026-03-01")), "person");
    }

    private boolean hasLogin(UUID person) {
        return house.care.house.part(Database.class).read(house.care.home.tenant(),
                sql -> house.care.house.part(Logins.class).has(sql, person));
    }

    @Test
    void theLastOfficeTakesTheLoginWithItAndAnEarlierOneDoesNot() {
        UUID person = appointed("auditor");
        house.done("administration.appoint", AppointTest.appoint(
                "\"known\": \"" + person + "\"", "director", "2026-03-01"));
        house.care.house.part(Database.class).writing(house.care.home.tenant(), sql ->
                house.care.house.part(Logins.class).createForDemo(
                        sql, person, "rie-" + person.toString().substring(0, 8), "en to tre fire"));
        house.done("administration.dismiss", dismiss(person, "auditor", "2026-03-05"));
        assertThat(house.care.roles(person)).containsExactly(Role.DIRECTOR);
        assertThat(hasLogin(person)).isTrue();
        house.done("administration.dismiss", dismiss(person, "director", "2026-03-05"));
        assertThat(house.care.roles(person)).isEmpty();
        assertThat(hasLogin(person)).isFalse();
    }

    @Test
    void itIsRefusedForOneselfWithoutTheOfficeToComeAndFromBelow() {
        UUID person = appointed("auditor");
        assertThat(house.refused("administration.dismiss", dismiss(
                house.administrator.personOrFail(), "administrator", "2026-03-05")))
                .containsExactly("same_person_twice");
        assertThat(house.refused("administration.dismiss",
                dismiss(person, "director", "2026-03-05"))).containsExactly("nothing_to_do");
        assertThat(house.refused("administration.dismiss",
                dismiss(person, "auditor", "2026-03-06"))).containsExactly("date_in_future");
        house.onlyFromAbove("administration.dismiss", dismiss(person, "auditor", "2026-03-05"));
    }
}
