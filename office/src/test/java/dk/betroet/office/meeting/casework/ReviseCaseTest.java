package dk.betroet.office.meeting.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.meeting.session.Meetings;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReviseCaseTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.body("KKR");
    private final UUID file = house.open("Regnskab 2022");

    private Map<String, Object> words(String presentation, Object... changes) {
        Map<String, Object> plain = MeetingHouse.with(MeetingHouse.caseOf("Regnskab 2022"),
                "template", "", "level", "", "caseId", file, "onAgendas", true,
                "presentation", presentation, "date", "2026-02-05");
        return MeetingHouse.with(plain, changes);
    }

    private int onAgenda(UUID meeting) {
        return house.read(sql -> house.office.part(Meetings.class).items(sql, meeting))
                .getFirst().version();
    }

    @Test
    void what_was_sent_keeps_its_words_and_what_was_not_can_take_the_new_ones() {
        house.seat(body, house.member);
        UUID meeting = house.meeting(body, "2026-03-10");
        house.item(meeting, house.step(file, body, "decides"));
        house.done(house.staff, "revise-case", words("Anden fremstilling", "onAgendas", false));
        assertThat(onAgenda(meeting)).isEqualTo(1);
        house.done(house.staff, "revise-case", words("Tredje fremstilling"));
        assertThat(onAgenda(meeting)).isEqualTo(3);
        house.release(meeting);
        house.done(house.staff, "revise-case", words("Fjerde fremstilling"));
        assertThat(onAgenda(meeting)).isEqualTo(3);
        assertThat(house.words(house.member, "/cases/" + file)).contains("Tredje fremstilling")
                .doesNotContain("Fjerde");
        assertThat(house.words(house.staff, "/cases/" + file)).contains("Fjerde fremstilling");
    }

    @Test
    void its_number_changes_with_it_and_goes_when_it_is_left_out() {
        house.done(house.staff, "revise-case", words("Fremstilling af Regnskab 2022",
                "kle", "00.30.10"));
        assertThat(house.words(house.staff, "/cases/" + file)).contains("KLE-nummer 00.30.10");
        assertThat(house.words(house.staff, "/meeting/revise-case?caseId=" + file))
                .contains("KLE-nummer");
        house.refused("revise-case", words("Fremstilling af Regnskab 2022", "kle", "30.10"),
                RefusalCode.NOT_A_KLE_NUMBER);
        house.done(house.staff, "revise-case", words("Fremstilling af Regnskab 2022"));
        assertThat(house.words(house.staff, "/cases/" + file)).doesNotContain("KLE-nummer");
    }

    @Test
    void two_versions_are_read_beside_each_other() {
        house.seat(body, house.member);
        UUID meeting = house.meeting(body, "2026-03-10");
        house.item(meeting, house.step(file, body, "decides"));
        house.release(meeting);
        house.done(house.staff, "revise-case", words("Fremstilling af et andet regnskab"));
        assertThat(house.words(house.staff, "/cases/" + file)).contains("2, se ændringerne");
        String changes = house.words(house.staff, "/cases/" + file + "/changes?to=2");
        assertThat(changes).contains("fra version 1 til 2", "slettet: Regnskab 2022",
                "tilføjet: et andet regnskab").doesNotContain("Resumé af");
        assertThat(house.words(house.member, "/cases/" + file + "/changes"))
                .doesNotContain("et andet regnskab");
        assertThat(house.status(house.member, "/cases/" + file + "/changes?to=2"))
                .isEqualTo(404);
        assertThat(house.status(house.staff, "/cases/" + file + "/changes?to=3"))
                .isEqualTo(404);
    }

    /** The form begins with the words as they are; nobody who may not see them gets them so. */
    @Test
    void the_form_begins_with_the_words_as_they_are() {
        String form = house.words(house.staff, "/meeting/revise-case?caseId=" + file);
        assertThat(form).contains("Fremstilling af Regnskab 2022", "Om budget");
        house.done(house.staff, "set-openness", MeetingHouse.with(MeetingHouse.with(
                Map.of("caseId", file, "date", "2026-02-05"), MeetingHouse.closed("named")),
                "named", List.of(house.outsider.personOrFail())));
        assertThat(house.words(house.leader, "/meeting/revise-case?caseId=" + file))
                .doesNotContain("Fremstilling af", "Om budget");
    }

    @Test
    void there_is_something_new_in_a_new_version() {
        house.refused("revise-case", words("Fremstilling af Regnskab 2022"),
                RefusalCode.NOTHING_TO_DO);
        house.refused("revise-case", words("Noget andet", "heading", "Sag"),
                RefusalCode.REASON_TOO_SHORT);
        house.refused("revise-case", words("Noget andet", "date", "2026-01-31"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("revise-case", words("Noget andet", "sections",
                MeetingHouse.sections("budget", "budget")), RefusalCode.ALREADY_EXISTS);
        UUID decision = house.decided("approved");
        UUID decided = house.read(sql -> sql.sql("select case_id from decision "
                + "where decision_id = ?").param(decision).query(UUID.class).single());
        house.refused("revise-case", words("Noget andet", "caseId", decided, "date",
                "2026-03-04"), RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
