package dk.betroet.office.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An employee gets another role. */
@Tag("database")
class ChangeRoleTest {

    private final CareHouse care = new CareHouse();

    private static String change(Caller person, String position, String date) {
        return change(person.personOrFail(), position, date);
    }

    private static String change(UUID person, String position, String date) {
        return "{\"person\": \"" + person + "\", \"position\": \"" + position
                + "\", \"date\": \"" + date + "\"}";
    }

    @Test
    void the_role_before_ends_the_day_the_new_one_begins() {
        care.done(care.leader, "personnel.change-role", change(care.staff, "deputy", "2026-03-02"));
        assertThat(care.roles(care.staff.personOrFail())).containsExactly(Role.DEPUTY);
    }

    @Test
    void it_is_refused_when_nothing_changes_for_oneself_from_below_and_on_wrong_days() {
        assertThat(care.refused(care.leader, "personnel.change-role",
                change(care.staff, "staff", "2026-03-02"))).containsExactly("nothing_to_do");
        assertThat(care.refused(care.leader, "personnel.change-role",
                change(care.leader, "deputy", "2026-03-02"))).containsExactly("same_person_twice");
        assertThat(care.refused(care.leader, "personnel.change-role",
                change(care.staff, "leader", "2026-03-02"))).containsExactly("role_may_not");
        assertThat(care.refused(care.leader, "personnel.change-role",
                change(care.staff, "deputy", "2024-12-31")))
                .containsExactly("person_not_employed");
        assertThat(care.refused(care.leader, "personnel.change-role",
                change(care.staff, "deputy", "2026-03-06"))).containsExactly("date_in_future");
    }
}
