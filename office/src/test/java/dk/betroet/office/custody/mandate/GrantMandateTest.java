package dk.betroet.office.custody.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.rulebook.Notice;
import dk.betroet.office.CareHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The owner gives one employee power over one account. */
@Tag("database")
class GrantMandateTest {

    private final CareHouse care = new CareHouse();
    private final UUID account = care.account(care.fund);

    /** A mandate of the kind for the first of the staff, with everything a rule asks for. */
    static String grant(CareHouse care, UUID account, String kind, String more) {
        return """
                {"fund": "$fund", "kind": "%s", "holder": "%s", "account": "%s",
                 "date": "2026-03-01", "from": "2026-03-01", "identifies": true,
                 "repeatedTask": true, "showsEmployee": true,
                 "lessIntrusiveConsidered": true%s}"""
                .formatted(kind, care.staff.personOrFail(), account, more);
    }

    private String grant(String kind, String more) {
        return grant(care, account, kind, more);
    }

    @Test
    void a_one_time_mandate_waits_for_the_owners_signature() {
        UUID request = care.waiting(care.leader, "custody.grant-mandate",
                grant("one-time", ", \"amount\": 150000"));
        assertThat(care.sign(request, care.colleague.personOrFail()))
                .isInstanceOf(Outcome.Waiting.class);
        assertThat(care.sign(request, care.resident)).isInstanceOf(Outcome.Done.class);
        assertThat(care.one(Long.class, "select amount from mandate where fund_id = ?", care.fund))
                .isEqualTo(150_000);
    }

    @Test
    void each_other_kind_is_given_on_a_signed_paper_with_its_advice() {
        for (String kind : new String[] {"standing", "netbank", "card"}) {
            Outcome.Done done = care.done(care.leader, "custody.grant-mandate", grant(kind,
                    ", \"bills\": true, \"paper\": \"" + care.paper()
                            + "\", \"signedOnPaper\": [\"owner\"]"));
            assertThat(done.notices()).extracting(notice -> notice.citation().rule())
                    .contains("payment.direct-debit-first");
            assertThat(done.notices()).extracting(Notice::kind).contains(Notice.Kind.ADVICE);
        }
    }

    @Test
    void a_general_mandate_is_refused_with_its_paragraph() {
        assertThat(care.refused(care.leader, "custody.grant-mandate", grant("general", "")))
                .contains("mandate_kind_forbidden B.2.3");
    }

    @Test
    void the_rule_book_refuses_what_cannot_be_traced_to_the_employee() {
        assertThat(care.refused(care.leader, "custody.grant-mandate", grant("one-time",
                ", \"amount\": 150000").replace("\"identifies\": true", "\"identifies\": false")))
                .contains("channel_not_attributable B.2.1");
        assertThat(care.refused(care.leader, "custody.grant-mandate", grant("netbank", "")
                .replace("\"showsEmployee\": true", "\"showsEmployee\": false")))
                .contains("channel_not_attributable B.4");
        assertThat(care.refused(care.leader, "custody.grant-mandate", grant("standing", "")
                .replace("\"repeatedTask\": true", "\"repeatedTask\": false")))
                .contains("mandate_kind_forbidden B.2.2");
    }

    @Test
    void no_mandate_reaches_an_account_with_more_than_fifteen_thousand() {
        care.put(account, 1_500_000);
        care.waiting(care.leader, "custody.grant-mandate", grant("standing", ""));
        care.write("update balance set amount = 1500001 where place_id = ?", account);
        assertThat(care.refused(care.leader, "custody.grant-mandate", grant("standing", "")))
                .anyMatch(code -> code.endsWith(" B.1, B.5"));
    }

    @Test
    void it_is_refused_on_the_wrong_account_amount_paper_and_days() {
        String paper = ", \"paper\": \"" + care.paper() + "\"";
        assertThat(care.refused(care.leader, "custody.grant-mandate", grant("one-time", "")))
                .containsExactly("mandate_amount_misplaced");
        assertThat(care.refused(care.leader, "custody.grant-mandate",
                grant("standing", ", \"amount\": 100"))).containsExactly("mandate_amount_misplaced");
        assertThat(care.refused(care.leader, "custody.grant-mandate", grant("standing", paper)))
                .containsExactly("paper_missing");
        assertThat(care.refused(care.leader, "custody.grant-mandate",
                grant("standing", ", \"through\": \"2026-02-28\"")))
                .containsExactly("dates_out_of_order");
        assertThat(care.refused(care.leader, "custody.grant-mandate", grant("standing", "")
                .replace("\"date\": \"2026-03-01\"", "\"date\": \"2026-03-06\"")))
                .containsExactly("date_in_future");
        CareHouse other = new CareHouse();
        assertThat(care.ask(care.leader, "custody.grant-mandate",
                grant(care, other.account(other.fund), "standing", "")))
                .isInstanceOf(Outcome.Invalid.class);
        care.write("update place set closed_on = date '2026-02-01' where place_id = ?", account);
        assertThat(care.refused(care.leader, "custody.grant-mandate", grant("standing", "")))
                .containsExactly("place_closed");
    }

    @Test
    void it_is_refused_on_another_residents_account_twice_and_after_death() {
        UUID other = OtherResident.fund(care);
        assertThat(care.refused(care.leader, "custody.grant-mandate",
                grant(care, care.account(other), "standing", "")))
                .containsExactly("place_of_another");
        care.done(care.leader, "custody.grant-mandate", grant("standing",
                ", \"paper\": \"" + care.paper() + "\", \"signedOnPaper\": [\"guardian\"]"));
        assertThat(care.refused(care.leader, "custody.grant-mandate", grant("standing", "")))
                .containsExactly("already_exists");
        care.done(care.leader, "custody.record-death",
                "{\"fund\": \"$fund\", \"date\": \"2026-03-04\"}");
        assertThat(care.refused(care.leader, "custody.grant-mandate", grant("netbank", "")))
                .contains("resident_dead");
    }
}
