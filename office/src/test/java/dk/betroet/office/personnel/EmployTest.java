package dk.betroet.office.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody begins to work in the unit. */
@Tag("database")
class EmployTest {

    private final CareHouse care = new CareHouse();

    private static String employ(String who, String position, String date) {
        return "{" + who + ", \"position\": \"" + position + "\", \"date\": \"" + date + "\"}";
    }

    @Test
    void a_leader_employs_staff_and_a_director_a_leader() {
        UUID person = OfficeHouse.made(care.done(care.leader, "personnel.employ",
                employ("\"name\": \"Nete Ny\"", "staff", "2026-03-01")), "person");
        assertThat(care.roles(person)).containsExactly(Role.STAFF);
        Caller director = care.house.person(care.home, Role.DIRECTOR, "Dir Ektør");
        UUID leader = OfficeHouse.made(care.done(director, "personnel.employ",
                employ("\"name\": \"Ny Leder\"", "leader", "2026-03-01")), "person");
        assertThat(care.roles(leader)).containsExactly(Role.LEADER);
    }

    @Test
    void internal_audit_is_appointed_from_above_and_leaves_like_others() {
        String ina = employ("\"name\": \"Ina Intern\"", "internal-audit", "2026-03-01");
        assertThat(care.refused(care.leader, "personnel.employ", ina))
                .containsExactly("role_may_not");
        Caller director = care.house.person(care.home, Role.DIRECTOR, "Dir Ektør");
        UUID person = OfficeHouse.made(care.done(director, "personnel.employ", ina), "person");
        assertThat(care.roles(person)).containsExactly(Role.INTERNAL_AUDIT);
        String leave = "{\"person\": \"" + person + "\", \"date\": \"2026-03-02\"}";
        assertThat(care.refused(care.leader, "personnel.depart", leave))
                .containsExactly("role_may_not");
        care.done(director, "personnel.depart", leave);
        assertThat(care.roles(person)).isEmpty();
    }

    @Test
    void somebody_known_comes_back() {
        UUID staff = care.staff.personOrFail();
        care.done(care.leader, "personnel.depart",
                "{\"person\": \"" + staff + "\", \"date\": \"2026-03-01\"}");
        care.done(care.leader, "personnel.employ",
                employ("\"known\": \"" + staff + "\"", "staff", "2026-03-04"));
        assertThat(care.roles(staff)).containsExactly(Role.STAFF);
    }

    @Test
    void it_is_refused_without_a_person_twice_from_below_for_oneself_and_to_come() {
        String bo = "\"known\": \"" + care.staff.personOrFail() + "\"";
        assertThat(care.refused(care.leader, "personnel.employ",
                employ(bo + ", \"name\": \"Nete\"", "staff", "2026-03-01")))
                .containsExactly("name_or_known");
        assertThat(care.refused(care.leader, "personnel.employ",
                employ(bo, "staff", "2026-03-01"))).containsExactly("already_exists");
        assertThat(care.refused(care.leader, "personnel.employ",
                employ("\"name\": \"Nete\"", "leader", "2026-03-01")))
                .containsExactly("role_may_not");
        assertThat(care.refused(care.leader, "personnel.employ",
                employ("\"known\": \"" + care.leader.personOrFail() + "\"", "deputy",
                        "2026-03-01"))).containsExactly("same_person_twice");
        assertThat(care.refused(care.leader, "personnel.employ",
                employ("\"name\": \"Nete\"", "staff", "2026-03-06")))
                .containsExactly("date_in_future");
        assertThat(care.ask(care.staff, "personnel.employ",
                employ("\"name\": \"Nete\"", "staff", "2026-03-01")))
                .isInstanceOf(Outcome.Unknown.class);
    }
}
