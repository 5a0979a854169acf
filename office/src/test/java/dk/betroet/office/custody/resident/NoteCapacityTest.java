package dk.betroet.office.custody.resident;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a resident can do for themselves, and who is guardian. */
@Tag("database")
class NoteCapacityTest {

    private final CareHouse care = new CareHouse();

    private static String note(String date, String guardianship, boolean able, String more) {
        return "{\"fund\": \"$fund\", \"date\": \"" + date + "\", \"guardianship\": \""
                + guardianship + "\", \"hasCapacity\": " + able + ", \"canSign\": " + able
                + ", \"basis\": \"Lægens vurdering\"" + more + "}";
    }

    @Test
    void capacity_contact_and_room_are_noted() {
        care.done(care.leader, "custody.note-capacity", note("2026-03-01", "none", false,
                ", \"room\": \"12 B\", \"contact\": \"" + care.staff.personOrFail() + "\""));
        assertThat(care.one(String.class, "select room || has_capacity || can_sign from resident "
                + "where fund_id = ?", care.fund)).isEqualTo("12 Bfalsefalse");
    }

    @Test
    void a_guardianship_needs_its_order() {
        assertThat(care.refused(care.leader, "custody.note-capacity",
                note("2026-03-01", "economic", false, ""))).containsExactly("paper_missing");
        care.done(care.leader, "custody.note-capacity", note("2026-03-01", "economic", false,
                ", \"order\": \"" + care.paper() + "\""));
        assertThat(care.one(String.class, "select guardianship from resident where fund_id = ?",
                care.fund)).isEqualTo("economic");
    }

    @Test
    void it_is_refused_when_nothing_changes_on_wrong_days_and_after_death() {
        assertThat(care.refused(care.leader, "custody.note-capacity",
                note("2026-03-01", "none", true, ""))).containsExactly("nothing_to_do");
        assertThat(care.refused(care.leader, "custody.note-capacity",
                note("2026-03-06", "none", false, ""))).containsExactly("date_in_future");
        assertThat(care.refused(care.leader, "custody.note-capacity",
                note("2025-05-31", "none", false, ""))).containsExactly("date_before_admission");
        care.done(care.leader, "custody.record-death",
                "{\"fund\": \"$fund\", \"date\": \"2026-03-01\"}");
        assertThat(care.refused(care.leader, "custody.note-capacity",
                note("2026-03-01", "none", false, ""))).containsExactly("resident_dead");
    }
}
