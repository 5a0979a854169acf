package dk.betroet.office.custody.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.FieldError;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mandate is taken back. */
@Tag("database")
class RevokeMandateTest {

    private final CareHouse care = new CareHouse();
    private final UUID account = care.account(care.fund);
    private UUID mandate;

    @BeforeEach
    void grant() {
        mandate = OfficeHouse.made(care.done(care.leader, "custody.grant-mandate",
                GrantMandateTest.grant(care, account, "standing", ", \"paper\": \"" + care.paper()
                        + "\", \"signedOnPaper\": [\"owner\"]")), "mandate");
    }

    private String revoke(String date) {
        return "{\"mandate\": \"%s\", \"date\": \"%s\", \"reason\": \"Ikke mere brug for\"}"
                .formatted(mandate, date);
    }

    private List<HeldMandate> inForce(String day) {
        return care.house.part(Database.class).read(care.home.tenant(), sql ->
                care.house.part(Mandates.class).inForce(sql, care.fund,
                        care.staff.personOrFail(), account, LocalDate.parse(day)));
    }

    @Test
    void the_owner_takes_it_back_and_it_holds_no_more_from_that_day() {
        Caller owner = new Caller(Caller.Kind.SESSION, care.home.authority(), care.resident,
                List.of(), List.of(new Caller.Tie(
                        Role.RESIDENT, care.resident, care.home.unit())),
                care.leader.scopes(), care.leader.locale());
        assertThat(inForce("2026-03-05")).hasSize(1);
        care.done(owner, "custody.revoke-mandate", revoke("2026-03-05"));
        assertThat(inForce("2026-03-04")).hasSize(1);
        assertThat(inForce("2026-03-05")).isEmpty();
        assertThat(care.refused(care.staff, "custody.revoke-mandate", revoke("2026-03-05")))
                .containsExactly("already_done");
    }

    @Test
    void it_is_refused_before_it_was_given_to_come_and_to_others_guardians() {
        assertThat(care.refused(care.staff, "custody.revoke-mandate", revoke("2026-02-28")))
                .containsExactly("dates_out_of_order");
        assertThat(care.refused(care.staff, "custody.revoke-mandate", revoke("2026-03-06")))
                .containsExactly("date_in_future");
        Caller stranger = care.house.person(
                care.home, Role.GUARDIAN, "En anden", care.staff.personOrFail());
        assertThat(care.ask(stranger, "custody.revoke-mandate", revoke("2026-03-05")))
                .isEqualTo(new Outcome.Invalid(
                        List.of(FieldError.of("mandate", "reference_unknown"))));
        Caller relative = care.house.person(
                care.home, Role.RELATIVE, "Per Pårørende", care.resident);
        assertThat(care.ask(relative, "custody.revoke-mandate", revoke("2026-03-05")))
                .isInstanceOf(Outcome.Unknown.class);
    }
}
