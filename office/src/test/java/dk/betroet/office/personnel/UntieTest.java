package dk.betroet.office.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A guardian or relative no longer stands beside a resident. */
@Tag("database")
class UntieTest {

    private final CareHouse care = new CareHouse();
    private final Caller relative =
            care.house.person(care.home, Role.RELATIVE, "Per Pårørende", care.resident);

    private String untie(Caller person, String date) {
        return "{\"fund\": \"$fund\", \"person\": \"%s\", \"date\": \"%s\", \"reason\": \"Ønske\"}"
                .formatted(person.personOrFail(), date);
    }

    @Test
    void the_tie_ends_and_the_resident_stays() {
        care.done(care.leader, "personnel.untie", untie(relative, "2026-03-01"));
        assertThat(care.roles(relative.personOrFail())).isEmpty();
        assertThat(care.roles(care.resident)).containsExactly(Role.RESIDENT);
    }

    @Test
    void it_is_refused_for_somebody_elses_relative_and_on_wrong_days() {
        Caller other = care.house.person(
                care.home, Role.RELATIVE, "En anden", care.colleague.personOrFail());
        assertThat(care.refused(care.leader, "personnel.untie", untie(other, "2026-03-01")))
                .containsExactly("nothing_to_do");
        assertThat(care.refused(care.leader, "personnel.untie", untie(relative, "2026-03-06")))
                .containsExactly("date_in_future");
        assertThat(care.refused(care.leader, "personnel.untie", untie(relative, "2025-05-31")))
                .containsExactly("date_before_admission");
    }
}
