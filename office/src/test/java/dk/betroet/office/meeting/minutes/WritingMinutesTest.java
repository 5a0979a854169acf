package dk.betroet.office.meeting.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.meeting.session.AtMeeting;
import dk.betroet.office.meeting.session.Minutes;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operationpage.Browserless;
import dk.betroet.office.platform.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class WritingMinutesTest {

    private final AtMeeting at = new AtMeeting("Tilbud fra et firma",
            MeetingHouse.closed("members")).sent();
    private final Browserless pages = new Browserless(at.house.office);
    private final String path = "/u/" + at.house.home.slug() + "/meetings/" + at.meeting
            + "/minutes";

    private Browserless.Answer type(Caller caller, int version, String words) {
        return pages.post(caller, path + "/words", form(version, words));
    }

    private Map<String, String> form(int version, String words) {
        return Map.of("item", at.item.toString(), "version", Integer.toString(version),
                "words", words);
    }

    private String words() {
        return at.house.read(sql -> at.house.office.part(Minutes.class).piece(sql, at.item))
                .words();
    }

    @Test
    void who_comes_second_is_shown_both_and_nothing_is_written_over() {
        assertThat(type(at.house.staff, 0, "Anna bød velkommen.").text())
                .isEqualTo("{\"version\":1}");
        Browserless.Answer second = type(at.house.leader, 0, "Bo bød velkommen.");
        assertThat(second.status()).isEqualTo(409);
        Map<String, Object> both = Json.readMap(second.text());
        assertThat(both).containsEntry("theirs", "Anna bød velkommen.")
                .containsEntry("by", "Sia Sekretær")
                .containsEntry("together", "Anna bød velkommen.\nBo bød velkommen.");
        assertThat(words()).isEqualTo("Anna bød velkommen.");
        assertThat(type(at.house.leader, 1, both.get("together").toString()).status())
                .isEqualTo(200);
        assertThat(words()).contains("Anna", "Bo");
    }

    /** Without a script it is the same: the page comes back with both texts. */
    @Test
    void the_form_alone_shows_both_texts_too() {
        assertThat(pages.post(at.house.staff, path, form(0, "Anna bød velkommen.")).redirect())
                .isEqualTo(path);
        Browserless.Answer second = pages.post(at.house.leader, path,
                form(0, "Bo bød velkommen."));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page().text()).contains("To har skrevet samtidig", "Sia Sekretær");
        assertThat(second.page().select("textarea").first().wholeText())
                .contains("Anna bød velkommen.\nBo bød velkommen.");
        assertThat(second.page().select("[name=version]").first().val()).isEqualTo("1");
    }

    /** The same text twice, such as one whose answer was lost on the way, is no quarrel. */
    @Test
    void what_was_received_already_is_received() {
        type(at.house.staff, 0, "Anna bød velkommen.");
        assertThat(type(at.house.staff, 0, "Anna bød velkommen.").text())
                .isEqualTo("{\"version\":1}");
    }

    /** Eight at the same instant: one of them is written, the others are told. */
    @Test
    void of_many_at_once_one_is_written_and_all_others_are_told() throws Exception {
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String words = "Tekst nummer " + i;
            writers.add(() -> type(at.house.staff, 0, words).status());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : threads.invokeAll(writers)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(7);
    }

    @Test
    void nobody_else_sees_it_before_it_is_approved() {
        type(at.house.staff, 0, "Et hemmeligt ord: Zebrafink");
        at.house.outcome(at.item, 1, "endorsed");
        at.house.outcome(at.item, 2, "forwarded");
        for (Caller caller : List.of(at.house.member, at.house.auditor, at.house.director)) {
            assertThat(pages.open(caller, path).status()).isEqualTo(404);
            assertThat(pages.open(caller, path + "/words").status()).isEqualTo(404);
            assertThat(type(caller, 1, "Ind over").status()).isEqualTo(404);
        }
        at.house.approve(at.meeting);
        assertThat(pages.open(at.house.member, path).page().text()).contains("Zebrafink");
        assertThat(pages.open(at.house.director, path).page().text())
                .doesNotContain("Zebrafink");
        assertThat(type(at.house.staff, 1, "For sent").status()).isEqualTo(404);
    }

    /** Whoever is recused neither reads nor writes what is said about the item. */
    @Test
    void a_recused_secretary_does_not_find_the_item() {
        Caller recused = at.house.office.person(at.house.home, Role.STAFF, "Rasmus Inhabil");
        type(at.house.staff, 0, "Et hemmeligt ord: Zebrafink");
        at.house.done(at.house.leader, "recuse", Map.of("item", at.item, "person",
                recused.personOrFail(), "reason", "Ejer andele", "date", "2026-03-02"));
        assertThat(pages.open(recused, path).text()).doesNotContain("Zebrafink", "Tilbud");
        assertThat(pages.open(recused, path + "/words").text()).doesNotContain("Zebrafink");
        assertThat(type(recused, 1, "Ind over").status()).isEqualTo(404);
    }

    @Test
    void earlier_drafts_go_when_the_minutes_are_approved() {
        type(at.house.staff, 0, "Et navn, der ikke skulle nævnes");
        type(at.house.staff, 1, "Uden navn");
        at.house.outcome(at.item, 1, "endorsed");
        at.house.outcome(at.item, 2, "forwarded");
        at.house.approve(at.meeting);
        List<String> kept = at.house.read(sql -> sql.sql("select words from minutes_text")
                .query(String.class).list());
        assertThat(kept).containsExactly("Uden navn");
        assertThat(at.house.words(at.house.member, "/meetings/" + at.meeting + "/minutes"))
                .contains("Uden navn");
    }

    @Test
    void a_text_has_an_end() {
        assertThat(type(at.house.staff, 0, "x".repeat(Minutes.WORDS_MAX + 1)).status())
                .isEqualTo(413);
        assertThat(type(at.house.staff, 0, "Linje\r\nto\u0000\u0007").status()).isEqualTo(200);
        assertThat(words()).isEqualTo("Linje\nto");
    }
}
