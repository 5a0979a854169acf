package dk.betroet.office.custody.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mandate is given again. */
@Tag("database")
class RenewMandateTest {

    private final CareHouse care = new CareHouse();
    private final UUID account = care.account(care.fund);

    private UUID granted(String kind, String more) {
        return OfficeHouse.made(care.done(care.leader, "custody.grant-mandate",
                GrantMandateTest.grant(care, account, kind, more + ", \"paper\": \"" + care.paper()
                        + "\", \"signedOnPaper\": [\"owner\"]")), "mandate");
    }

    private static String renew(UUID mandate, String date, String more) {
        return "{\"mandate\": \"%s\", \"date\": \"%s\", \"identifies\": true%s}"
                .formatted(mandate, date, more);
    }

    @Test
    void the_new_one_takes_the_place_of_the_old_when_the_owner_has_signed() {
        UUID old = granted("standing", "");
        UUID request = care.waiting(care.leader, "custody.renew-mandate",
                renew(old, "2026-03-04", ""));
        assertThat(care.sign(request, care.resident)).isInstanceOf(Outcome.Done.class);
        assertThat(care.one(String.class, "select revoked_on || revoked_why from mandate "
                + "where mandate_id = ?", old)).isEqualTo("2026-03-04renewed");
        assertThat(care.one(String.class, "select granted_on::text from mandate where renews = ?",
                old)).isEqualTo("2026-03-04");
        assertThat(care.refused(care.leader, "custody.renew-mandate",
                renew(old, "2026-03-05", ""))).containsExactly("mandate_revoked");
    }

    @Test
    void the_rule_book_asks_again_what_it_asked_at_first() {
        assertThat(care.refused(care.leader, "custody.renew-mandate",
                renew(granted("netbank", ""), "2026-03-04", "")))
                .contains("channel_not_attributable B.4");
        assertThat(care.refused(care.leader, "custody.renew-mandate",
                renew(granted("standing", ""), "2026-03-04", "").replace("true", "false")))
                .contains("channel_not_attributable B.2.1");
    }

    @Test
    void it_is_refused_for_one_time_mandates_those_who_left_and_wrong_days() {
        UUID once = granted("one-time", ", \"amount\": 10000");
        assertThat(care.refused(care.leader, "custody.renew-mandate",
                renew(once, "2026-03-04", ""))).containsExactly("mandate_used_up");
        UUID standing = granted("standing", "");
        assertThat(care.refused(care.leader, "custody.renew-mandate",
                renew(standing, "2026-02-28", ""))).containsExactly("dates_out_of_order");
        assertThat(care.refused(care.leader, "custody.renew-mandate",
                renew(standing, "2026-03-04", ", \"through\": \"2026-03-03\"")))
                .containsExactly("dates_out_of_order");
        assertThat(care.refused(care.leader, "custody.renew-mandate",
                renew(standing, "2026-03-06", ""))).containsExactly("date_in_future");
        assertThat(care.refused(care.leader, "custody.renew-mandate", renew(standing, "2026-03-04",
                ", \"signedOnPaper\": [\"owner\"]"))).containsExactly("paper_missing");
        care.write("update person_role set until_on = date '2026-03-02' where person_id = ?",
                care.staff.personOrFail());
        assertThat(care.refused(care.leader, "custody.renew-mandate",
                renew(standing, "2026-03-04", ""))).containsExactly("person_not_employed");
        care.write("update place set closed_on = date '2026-02-01' where place_id = ?", account);
        assertThat(care.refused(care.leader, "custody.renew-mandate",
                renew(standing, "2026-03-04", ""))).contains("place_closed");
    }
}
