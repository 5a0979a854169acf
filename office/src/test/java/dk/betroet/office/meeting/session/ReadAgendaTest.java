package dk.betroet.office.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operationpage.Browserless;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReadAgendaTest {

    private static final String NOTE = "Spørg til Zebrafinken";

    private final AtMeeting at = new AtMeeting().sent();
    private final Browserless pages = new Browserless(at.house.office);
    private final String path =
            "/u/" + at.house.home.slug() + "/meetings/" + at.meeting + "/read";

    private Browserless.Answer note(Caller caller, Map<String, String> form) {
        return pages.post(caller, path, form);
    }

    private static long notes(AtMeeting at) {
        return at.house.read(sql -> sql.sql("select count(*) from private_note")
                .query(Long.class).single());
    }

    @Test
    void the_whole_agenda_stands_on_one_page() {
        assertThat(pages.open(at.house.member, path).page().text()).contains(
                "1. Budget 2027", "Resumé af Budget 2027", "Fremstilling af Budget 2027",
                "regnskab og budget godkendes");
    }

    /** Nobody else reads a note: no colleague, no leader, no auditor, no administrator. */
    @Test
    void a_note_is_its_writers_alone() {
        note(at.house.member, Map.of("item", at.item.toString(), "words", NOTE,
                "marked", "true"));
        assertThat(pages.open(at.house.member, path + "?marked=true").text()).contains(NOTE);
        Caller administrator =
                at.house.office.person(at.house.home, Role.ADMINISTRATOR, "Adam Admin");
        for (Caller other : List.of(at.house.leader, at.house.staff, at.house.auditor,
                at.house.outsider, administrator)) {
            assertThat(pages.open(other, path).text()).doesNotContain(NOTE);
        }
        byte[] kept = at.house.read(sql -> sql.sql("select sealed from private_note")
                .query(byte[].class).single());
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("Zebrafink");
    }

    @Test
    void a_note_that_is_emptied_is_gone_and_so_is_one_whose_writer_is_erased() {
        note(at.house.member, Map.of("item", at.item.toString(), "words", NOTE));
        note(at.house.staff, Map.of("item", at.item.toString(), "words", NOTE));
        note(at.house.member, Map.of("item", at.item.toString(), "words", ""));
        assertThat(notes(at)).isOne();
        at.house.office.part(Database.class).writing(at.house.home.tenant(), sql ->
                at.house.office.part(Persons.class).erase(sql, at.house.staff.personOrFail()));
        Map<?, Notes.Note> left = at.house.read(sql -> at.house.office.part(Notes.class)
                .own(sql, at.house.staff.personOrFail(), at.meeting));
        assertThat(left.values()).extracting(Notes.Note::words).containsExactly("");
    }

    /** Only items that were sent, and that the reader sees, can be noted on. */
    @Test
    void there_is_no_note_on_what_is_not_there() {
        AtMeeting unsent = new AtMeeting();
        String other = "/u/" + unsent.house.home.slug() + "/meetings/" + unsent.meeting + "/read";
        pages.post(unsent.house.member, other,
                Map.of("item", unsent.item.toString(), "words", NOTE));
        assertThat(notes(unsent)).isZero();
    }
}
