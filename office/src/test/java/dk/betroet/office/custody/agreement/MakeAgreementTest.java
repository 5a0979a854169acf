package dk.betroet.office.custody.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Owner or guardian and the home agree, on the regulation's form. */
@Tag("database")
class MakeAgreementTest {

    private final CareHouse care = new CareHouse();

    /** The whole form, from the first of March for a year. */
    static String storage(CareHouse care, String more) {
        return """
                {"fund": "$fund", "kind": "storage", "date": "2026-03-01", "from": "2026-03-01",
                 "through": "2027-02-28", "accountText": "ingen", "balance": 0,
                 "otherAssets": "ingen", "howKept": "I pengekassen", "handOut": "owner-only",
                 "access": ["%s"], "freeOfCharge": true, "dutyToRegister": true,
                 "dutyToDocument": true, "numberedReceipts": true, "ownerSigns": true,
                 "copyGiven": true%s}""".formatted(care.staff.personOrFail(), more);
    }

    @Test
    void the_owner_signs_on_the_screen_after_the_leader() {
        UUID request = care.waiting(care.leader, "custody.make-agreement", storage(care, ""));
        assertThat(care.sign(request, care.resident)).isInstanceOf(Outcome.Done.class);
        assertThat(care.one(String.class, "select array_to_string(array(select unnest(signed_by) "
                + "order by 1), ' ') from agreement where fund_id = ?", care.fund))
                .isEqualTo("leader owner");
    }

    @Test
    void one_of_the_staff_cannot_sign_for_the_home() {
        UUID request = care.waiting(care.staff, "custody.make-agreement", storage(care, ""));
        assertThat(care.sign(request, care.resident)).isInstanceOf(Outcome.Waiting.class);
        assertThat(care.sign(request, care.leader.personOrFail())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_paper_signed_by_hand_is_enough() {
        care.done(care.leader, "custody.make-agreement", storage(care, ", \"paper\": \""
                + care.paper() + "\", \"signedOnPaper\": [\"owner\", \"leader\"]"));
        assertThat(care.one(Long.class, "select count(*) from agreement where fund_id = ?",
                care.fund)).isOne();
    }

    @Test
    void a_form_with_an_open_field_is_refused_and_cannot_be_signed_away() {
        assertThat(care.refused(care.leader, "custody.make-agreement",
                storage(care, "").replace("\"howKept\": \"I pengekassen\", ", "")))
                .containsExactly("agreement_incomplete B.7, form");
        assertThat(care.refused(care.leader, "custody.make-agreement",
                storage(care, "").replace("\"freeOfCharge\": true, ", "")))
                .containsExactly("agreement_incomplete B.7, form");
        assertThat(care.refused(care.leader, "custody.make-agreement",
                storage(care, "").replace("owner-only", "owner-and-named")))
                .containsExactly("agreement_incomplete B.7, form");
    }

    @Test
    void a_bank_box_key_needs_the_contents() {
        assertThat(care.refused(care.leader, "custody.make-agreement",
                storage(care, ", \"boxKey\": true"))).contains("agreement_incomplete B.7");
        care.waiting(care.leader, "custody.make-agreement",
                storage(care, ", \"boxKey\": true, \"boxContents\": \"Et guldur\""));
    }

    @Test
    void an_owner_who_cannot_decide_does_not_sign_and_the_guardian_does() {
        care.done(care.leader, "custody.note-capacity", """
                {"fund": "$fund", "date": "2026-02-01", "guardianship": "economic",
                 "hasCapacity": false, "canSign": false, "basis": "Beskikkelse",
                 "order": "%s"}""".formatted(care.paper()));
        UUID guardian = care.house.person(
                care.home, Role.GUARDIAN, "Vera Værge", care.resident).personOrFail();
        UUID request = care.waiting(care.leader, "custody.make-agreement", storage(care, ""));
        assertThat(care.sign(request, care.resident)).isInstanceOf(Outcome.Waiting.class);
        assertThat(care.sign(request, guardian)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void it_is_refused_twice_over_backwards_with_half_a_paper_and_on_wrong_days() {
        String paper = ", \"paper\": \"" + care.paper() + "\"";
        assertThat(care.refused(care.leader, "custody.make-agreement", storage(care, paper)))
                .containsExactly("paper_missing");
        assertThat(care.refused(care.leader, "custody.make-agreement",
                storage(care, "").replace("2027-02-28", "2026-02-28")))
                .containsExactly("dates_out_of_order");
        assertThat(care.refused(care.leader, "custody.make-agreement",
                storage(care, "").replace("\"date\": \"2026-03-01\"", "\"date\": \"2026-03-06\"")))
                .containsExactly("date_in_future");
        assertThat(care.refused(care.leader, "custody.make-agreement",
                storage(care, "").replace("\"date\": \"2026-03-01\"", "\"date\": \"2025-05-31\"")))
                .containsExactly("date_before_admission");
        care.done(care.leader, "custody.make-agreement",
                storage(care, paper + ", \"signedOnPaper\": [\"owner\"]"));
        assertThat(care.refused(care.leader, "custody.make-agreement", storage(care, "")))
                .containsExactly("already_exists");
        care.done(care.leader, "custody.record-death",
                "{\"fund\": \"$fund\", \"date\": \"2026-03-05\"}");
        assertThat(care.refused(care.leader, "custody.make-agreement", storage(care, "")))
                .contains("resident_dead");
    }

    @Test
    void somebody_unknown_or_of_another_unit_cannot_be_named() {
        CareHouse other = new CareHouse();
        Outcome outcome = care.ask(care.leader, "custody.make-agreement",
                storage(care, "").replace(care.staff.personOrFail().toString(),
                        other.staff.personOrFail().toString()));
        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
    }
}
