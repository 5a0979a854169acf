package dk.betroet.office.meeting.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.document.ArchiveCheck;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every paper of a meeting can be read out and kept, and says what its case says. */
@Tag("database")
class PapersOfMeetingTest {

    private final PublishHouse published = new PublishHouse().open().decided();
    private final MeetingHouse house = published.house;

    private String fit(String path, String name) {
        return ArchiveCheck.textOfFit(house.page(house.member, path), name);
    }

    @Test
    void each_paper_of_a_member_can_be_read_out_and_kept() {
        String meeting = "/meetings/" + published.meeting;
        assertThat(fit(meeting + "/agenda.pdf", "agenda")).contains("Broen over åen",
                "Om result", "Om contributions", PublishHouse.MARK);
        assertThat(fit(meeting + "/decisions.pdf", "decisions")).contains("Broen over åen");
        assertThat(fit(meeting + "/minutes.pdf", "minutes")).contains("Broen over åen");
        assertThat(fit("/items/" + published.item + "/excerpt.pdf", "excerpt"))
                .contains("Broen over åen");
    }

    @Test
    void so_can_what_was_published_and_it_says_nothing_closed() {
        for (String paper : List.of("agenda", "decisions", "minutes")) {
            byte[] pdf = published.get("/public/papers/" + published.publish(paper) + ".pdf")
                    .body();
            assertThat(ArchiveCheck.textOfFit(pdf, "published-" + paper))
                    .contains("Broen over åen").doesNotContain(PublishHouse.MARK);
        }
    }

    /** What a case says under the headings of its kind is found, and told with the paper. */
    @Test
    void the_sections_of_a_case_are_in_its_papers() {
        assertThat(published.words("/public/papers/" + published.publish("agenda")))
                .contains("Om result", "Om budget", "Om contributions");
        assertThat(house.words(house.member, "/search?q=contributions"))
                .contains("Broen over åen");
    }
}
