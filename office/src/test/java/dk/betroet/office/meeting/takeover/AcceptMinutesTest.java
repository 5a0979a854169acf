package dk.betroet.office.meeting.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AcceptMinutesTest {

    private final MinutesHouse minutes = new MinutesHouse();
    private final UUID paper = minutes.paper(MinutesHouse.PAPER);

    @Test
    void the_form_holds_what_was_read_beside_the_source() throws Exception {
        Document page = Jsoup.parse(dk.betroet.office.Opened.page(minutes.house.office,
                minutes.house.home, minutes.house.staff, "/meeting/accept-minutes?minutes="
                        + paper).getContentAsString());
        assertThat(page.select("input[name=bodyName]").attr("value")).isEqualTo("Fjordudvalget");
        assertThat(page.select("input[name=heldOn]").attr("value")).isEqualTo("2012-05-03");
        assertThat(page.select("textarea[name=absent]").text()).isEqualTo("sekretær");
        assertThat(page.select("#l2").text()).contains("kasserer");
    }

    @Test
    void what_was_said_is_kept_and_can_be_said_anew() {
        minutes.house.done(minutes.house.staff, "accept-minutes", MinutesHouse.frame(paper));
        minutes.house.done(minutes.house.leader, "accept-minutes", MinutesHouse.frame(paper,
                "heldOn", "2012-05-04"));
        MinutesPaper.Said said = minutes.review(paper).said().get(MinutesPaper.FRAME);
        assertThat(said.tree()).containsEntry("heldOn", "2012-05-04");
        assertThat(said.by()).isEqualTo(minutes.house.leader.personOrFail());
    }

    @Test
    void a_body_is_chosen_or_founded_and_the_day_is_past() {
        UUID body = minutes.house.body("Broudvalget");
        minutes.house.refused("accept-minutes", MinutesHouse.frame(paper, "body", body),
                RefusalCode.ONE_OF_TWO);
        minutes.house.refused("accept-minutes", MinutesHouse.frame(paper, "kind", ""),
                RefusalCode.NEEDED_HERE);
        minutes.house.refused("accept-minutes", MinutesHouse.frame(paper, "bodyName",
                "broudvalget"), RefusalCode.ALREADY_EXISTS);
        minutes.house.refused("accept-minutes", MinutesHouse.frame(paper, "heldOn",
                "2026-02-03"), RefusalCode.DATES_OUT_OF_ORDER);
    }
}
