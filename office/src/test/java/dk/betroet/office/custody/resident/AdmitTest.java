package dk.betroet.office.custody.resident;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A resident comes under the unit. */
@Tag("database")
class AdmitTest {

    private static final String REST = """
            "guardianship": "none", "hasCapacity": true, "canSign": true}""";

    private final CareHouse care = new CareHouse();

    private static String anna(String more) {
        return "{\"name\": \"Åse O’Neil 🙂\", " + more + ", " + REST;
    }

    @Test
    void a_resident_gets_a_fund_and_may_see_it() {
        assertThat(care.roles(care.resident)).containsExactly(Role.RESIDENT);
        assertThat(care.one(String.class, "select mode from resident where fund_id = ?", care.fund))
                .isEqualTo("self");
        assertThat(care.one(String.class, "select kind from fund where fund_id = ?", care.fund))
                .isEqualTo("resident");
    }

    @Test
    void the_home_takes_over_with_reason_and_basis_when_the_resident_is_not_able() {
        String basis = "\"basisKind\": \"administration-agreement\", \"basis\": \""
                + care.paper() + "\"";
        Outcome.Done done = care.done(care.leader, "custody.admit",
                anna("\"date\": \"2026-03-01\", \"mode\": \"home\", \"reason\": \"Kan ikke mere\", "
                        + basis));
        assertThat(done.result()).containsKey("fund");
    }

    @Test
    void the_home_does_not_take_over_from_one_who_is_able_nor_without_basis() {
        assertThat(care.refused(care.leader, "custody.admit", anna("\"date\": \"2026-03-01\", "
                + "\"mode\": \"home\", \"reason\": \"Det er lettest\", \"canManage\": true")))
                .containsExactlyInAnyOrder("mode_forbids 4, B.1", "agreement_missing 4, B.1");
    }

    @Test
    void a_person_known_by_number_is_not_admitted_twice() {
        String json = anna("\"cpr\": \"0101500000\", \"date\": \"2026-03-01\", \"mode\": \"self\"");
        care.done(care.leader, "custody.admit", json);
        assertThat(care.refused(care.leader, "custody.admit", json))
                .containsExactly("resident_already_admitted");
    }

    @Test
    void it_is_refused_without_reason_with_half_a_basis_to_come_and_born_too_late() {
        assertThat(care.refused(care.leader, "custody.admit",
                anna("\"date\": \"2026-03-01\", \"mode\": \"relative\"")))
                .containsExactly("reason_too_short");
        assertThat(care.refused(care.leader, "custody.admit", anna("\"date\": \"2026-03-01\", "
                + "\"mode\": \"self\", \"basisKind\": \"mandate-paper\"")))
                .containsExactly("paper_missing");
        assertThat(care.refused(care.leader, "custody.admit",
                anna("\"date\": \"2026-03-06\", \"mode\": \"self\"")))
                .containsExactly("date_in_future");
        assertThat(care.refused(care.leader, "custody.admit", anna("\"date\": \"2026-03-01\", "
                + "\"mode\": \"self\", \"born\": \"2026-03-02\"")))
                .containsExactly("dates_out_of_order");
    }

    @Test
    void staff_may_not_admit() {
        assertThat(care.ask(care.staff, "custody.admit",
                anna("\"date\": \"2026-03-01\", \"mode\": \"self\"")))
                .isInstanceOf(Outcome.Unknown.class);
    }
}
