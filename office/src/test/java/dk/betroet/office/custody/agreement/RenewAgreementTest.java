package dk.betroet.office.custody.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An agreement is signed again. */
@Tag("database")
class RenewAgreementTest {

    private final CareHouse care = new CareHouse();
    private UUID agreement;

    @BeforeEach
    void agree() {
        agreement = OfficeHouse.made(care.done(care.leader, "custody.make-agreement",
                MakeAgreementTest.storage(care, ", \"paper\": \"" + care.paper()
                        + "\", \"signedOnPaper\": [\"owner\"]")), "agreement");
    }

    private String renew(String from, String through) {
        return """
                {"agreement": "%s", "date": "2026-03-05", "from": "%s", "through": "%s",
                 "balance": 0, "copyGiven": true}""".formatted(agreement, from, through);
    }

    @Test
    void the_new_one_takes_the_place_of_the_old_on_the_same_terms() {
        UUID request = care.waiting(care.leader, "custody.renew-agreement",
                renew("2026-03-05", "2027-03-04"));
        assertThat(care.sign(request, care.resident)).isInstanceOf(Outcome.Done.class);
        assertThat(care.one(String.class,
                "select ended_on || ended_why from agreement where agreement_id = ?", agreement))
                .isEqualTo("2026-03-05renewed");
        assertThat(care.one(Long.class, "select count(*) from agreement_person p join agreement a "
                + "using (agreement_id) where a.renews = ?", agreement)).isOne();
        assertThat(care.refused(care.leader, "custody.renew-agreement",
                renew("2026-03-05", "2027-03-04"))).containsExactly("agreement_not_open");
    }

    @Test
    void balance_copy_and_last_day_are_stated_anew() {
        assertThat(care.refused(care.leader, "custody.renew-agreement",
                renew("2026-03-05", "2027-03-04").replace(", \"copyGiven\": true", "")))
                .containsExactly("agreement_incomplete B.7, form");
    }

    @Test
    void it_is_refused_backwards_with_half_a_paper_and_after_death() {
        assertThat(care.refused(care.leader, "custody.renew-agreement",
                renew("2026-02-01", "2027-03-04"))).containsExactly("dates_out_of_order");
        assertThat(care.refused(care.leader, "custody.renew-agreement",
                renew("2026-03-05", "2026-03-04"))).containsExactly("dates_out_of_order");
        assertThat(care.refused(care.leader, "custody.renew-agreement",
                renew("2026-03-05", "2027-03-04").replace("\"balance\"",
                        "\"paper\": \"" + care.paper() + "\", \"balance\"")))
                .containsExactly("paper_missing");
        care.done(care.leader, "custody.record-death",
                "{\"fund\": \"$fund\", \"date\": \"2026-03-05\"}");
        assertThat(care.refused(care.leader, "custody.renew-agreement",
                renew("2026-03-05", "2027-03-04"))).contains("resident_dead");
    }

    @Test
    void an_unknown_agreement_is_no_agreement() {
        agreement = UUID.randomUUID();
        assertThat(care.ask(care.leader, "custody.renew-agreement",
                renew("2026-03-05", "2027-03-04"))).isInstanceOf(Outcome.Invalid.class);
    }
}
