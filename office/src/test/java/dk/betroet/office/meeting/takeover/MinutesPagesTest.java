package dk.betroet.office.meeting.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.operationpage.Browserless;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** Minutes are read in, stand beside what was read in them, and are looked over piece by piece. */
@Tag("database")
class MinutesPagesTest {

    private final MinutesHouse minutes = new MinutesHouse();
    private final MeetingHouse house = minutes.house;
    private final Browserless pages = new Browserless(house.office);
    private final String path = "/u/" + house.home.slug() + "/minutes";

    @Test
    void what_is_pasted_stands_beside_what_was_read_and_is_looked_at() {
        String paper = Objects.requireNonNull(pages.post(house.leader, path,
                Map.of("pasted", MinutesHouse.PAPER)).redirect());
        Document page = pages.open(house.leader, paper).page();
        assertThat(page.text()).doesNotContain("??").contains("Dele, som ingen har set efter: 3",
                "godkender budgettet for 2013", "godkendt: 1. Godkendt.");
        assertThat(page.select("h1").text())
                .isEqualTo("Referat af møde i Fjordudvalget den 3. maj 2012");
        assertThat(page.select("#l8").text()).contains("indstiller");
        String shown = page.select("input[name=shown]").attr("value");
        assertThat(shown).contains("hyphen-joined@");
        assertThat(pages.post(house.leader, paper, Map.of("shown", shown)).redirect())
                .isEqualTo(paper);
        assertThat(pages.open(house.leader, paper).page().select("input[name=shown]")).isEmpty();
        assertThat(pages.post(house.leader, paper, Map.of("shown", "x@1")).page().text())
                .contains("Der er ikke noget at gøre");
    }

    @Test
    void the_same_paper_is_found_again_and_a_broken_one_is_told() {
        MockMultipartFile file = new MockMultipartFile("file", "referat.txt", "text/plain",
                MinutesHouse.PAPER.getBytes(StandardCharsets.UTF_8));
        String paper = pages.post(house.leader, path, Map.of(), file).redirect();
        assertThat(pages.post(house.leader, path, Map.of(), file).redirect()).isEqualTo(paper);
        assertThat(pages.open(house.leader, path).page().text()).contains("referat.txt",
                "Ses efter");
        assertThat(pages.post(house.leader, path, Map.of("pasted", "Kære alle")).page().text())
                .contains("Papiret kan ikke læses");
    }

    @Test
    void without_a_paper_nothing_is_read() {
        assertThat(pages.post(house.leader, path, Map.of()).page().text())
                .contains("Vælg et papir");
        assertThat(pages.post(house.leader, path, Map.of("pasted", "x".repeat(200_001))).page()
                .text()).contains("Højst 10 MB");
    }
}
