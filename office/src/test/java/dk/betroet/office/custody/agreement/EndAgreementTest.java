package dk.betroet.office.custody.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.FieldError;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An agreement ends before its time. */
@Tag("database")
class EndAgreementTest {

    private final CareHouse care = new CareHouse();
    private UUID agreement;

    @BeforeEach
    void agree() {
        agreement = OfficeHouse.made(care.done(care.leader, "custody.make-agreement",
                MakeAgreementTest.storage(care, ", \"paper\": \"" + care.paper()
                        + "\", \"signedOnPaper\": [\"owner\"]")), "agreement");
    }

    private String end(String date) {
        return "{\"agreement\": \"%s\", \"date\": \"%s\", \"reason\": \"Ønsker det selv\"}"
                .formatted(agreement, date);
    }

    @Test
    void the_guardian_may_end_it_and_only_once() {
        Caller guardian = care.house.person(
                care.home, Role.GUARDIAN, "Vera Værge", care.resident);
        care.done(guardian, "custody.end-agreement", end("2026-03-05"));
        assertThat(care.one(String.class,
                "select ended_on || ended_why from agreement where agreement_id = ?", agreement))
                .isEqualTo("2026-03-05ended");
        assertThat(care.refused(care.leader, "custody.end-agreement", end("2026-03-05")))
                .containsExactly("already_done");
    }

    @Test
    void it_is_refused_before_it_began_to_come_and_to_others_guardians() {
        assertThat(care.refused(care.leader, "custody.end-agreement", end("2026-02-28")))
                .containsExactly("dates_out_of_order");
        assertThat(care.refused(care.leader, "custody.end-agreement", end("2026-03-06")))
                .containsExactly("date_in_future");
        Caller stranger = care.house.person(
                care.home, Role.GUARDIAN, "En anden", care.staff.personOrFail());
        assertThat(care.ask(stranger, "custody.end-agreement", end("2026-03-05")))
                .isEqualTo(new Outcome.Invalid(
                        List.of(FieldError.of("agreement", "reference_unknown"))));
    }
}
