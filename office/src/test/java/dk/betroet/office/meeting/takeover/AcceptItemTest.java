package dk.betroet.office.meeting.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.Opened;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AcceptItemTest {

    private final MinutesHouse minutes = new MinutesHouse();
    private final UUID paper = minutes.paper(MinutesHouse.PAPER);

    private Document form(int item) throws Exception {
        return Jsoup.parse(Opened.page(minutes.house.office, minutes.house.home,
                minutes.house.staff, "/meeting/accept-item?minutes=" + paper + "&at="
                        + minutes.at(paper, item)).getContentAsString());
    }

    @Test
    void the_form_holds_what_was_read_and_then_what_was_said() throws Exception {
        Document page = form(0);
        assertThat(page.select("textarea[name=heading]").text()).isEqualTo("Budget for havnen");
        assertThat(page.select("textarea[name=points[0].words]").text())
                .isEqualTo("godkender budgettet for 2013");
        assertThat(page.select("select[name=rulings[1].outcome] option[selected]").attr("value"))
                .isEqualTo("noted");
        assertThat(page.select("textarea[name=attached[0].name]").text())
                .isEqualTo("Budgetforslag");
        assertThat(page.select("input[name=level][checked]")).isEmpty();
        assertThat(page.select("#l8").text()).contains("indstiller");
        minutes.house.done(minutes.house.staff, "accept-item", minutes.item(paper, "heading",
                "Havnens budget"));
        assertThat(form(0).select("textarea[name=heading]").text()).isEqualTo("Havnens budget");
        assertThat(minutes.review(paper).unsaid()).hasSize(2);
    }

    @Test
    void an_item_may_be_left_out() {
        minutes.house.done(minutes.house.staff, "accept-item", minutes.item(paper, "leftOut",
                true, "rulings", List.of()));
        assertThat(minutes.review(paper).unsaid()).hasSize(2);
    }

    @Test
    void every_point_has_an_outcome_and_every_outcome_a_point() {
        minutes.house.refused("accept-item", minutes.item(paper, "at", 1),
                RefusalCode.NOTHING_TO_DO);
        minutes.house.refused("accept-item", minutes.item(paper, "rulings",
                List.of(MinutesHouse.ruling(1, "approved", 14))), RefusalCode.POINT_UNANSWERED);
        minutes.house.refused("accept-item", minutes.item(paper, "rulings",
                List.of(MinutesHouse.ruling(1, "approved", 14),
                        MinutesHouse.ruling(2, "noted", 15),
                        MinutesHouse.ruling(3, "noted", 15))), RefusalCode.NO_SUCH_POINT);
        minutes.house.refused("accept-item", minutes.bridge(paper, "rulings", List.of(
                Map.of("outcome", "postponed", "line", 23), Map.of("outcome", "discussed",
                        "about", "broens bredde", "line", 23))), RefusalCode.PART_UNNAMED);
    }

    /** A paper of 2012 cannot know how a task stands today. */
    @Test
    void how_a_task_stands_is_asked_and_what_is_to_be_done_has_a_day() throws Exception {
        UUID tasks = minutes.paper(MinutesHouse.PAPER + """

                3. Molen
                KLE-nr.: 08.01.02-G01
                Beslutning: Godkendt.
                Opfølgning: Havnefogeden indhenter tilbud inden 1. juni 2012.
                """);
        Document page = Jsoup.parse(Opened.page(minutes.house.office, minutes.house.home,
                minutes.house.staff, "/meeting/accept-item?minutes=" + tasks + "&at="
                        + minutes.at(tasks, 2)).getContentAsString());
        assertThat(page.select("input[name=kle]").attr("value")).isEqualTo("08.01.02G01");
        assertThat(page.select("input[name=tasks[0].deadline]").attr("value"))
                .isEqualTo("2012-06-01");
        assertThat(page.select("input[name=tasks[0].stands]")).hasSize(3);
        assertThat(page.select("input[name=tasks[0].stands][checked]")).isEmpty();
        minutes.house.refused("accept-item", minutes.item(paper, "tasks", List.of(Map.of(
                "words", "Skriver", "stands", "to-do", "line", 15))), RefusalCode.NEEDED_HERE);
        minutes.house.refused("accept-item", minutes.item(paper, "kle", "8.1.2"),
                RefusalCode.NOT_A_KLE_NUMBER);
        minutes.house.refused("accept-item", minutes.item(paper, "attached", List.of(Map.of(
                "name", "Notat", "closed", true, "file", minutes.house.file("Notat"),
                "line", 18))), RefusalCode.CLOSURE_UNFOUNDED);
    }

    @Test
    void what_is_closed_says_why() {
        minutes.house.refused("accept-item", minutes.item(paper, "level", "members"),
                RefusalCode.CLOSURE_UNFOUNDED);
        minutes.house.done(minutes.house.staff, "accept-item", minutes.item(paper,
                MeetingHouse.closed("members")));
    }
}
