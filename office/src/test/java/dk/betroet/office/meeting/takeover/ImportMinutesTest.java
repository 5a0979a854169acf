package dk.betroet.office.meeting.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ImportMinutesTest {

    private final MinutesHouse minutes = new MinutesHouse();

    private Map<String, Object> command(String text) {
        return Map.of("document", "Referat", "file", minutes.file(text), "date", "2026-02-01");
    }

    @Test
    void what_was_read_is_kept_to_be_looked_over() {
        UUID paper = minutes.paper(MinutesHouse.PAPER);
        Review review = minutes.review(paper);
        assertThat(review.parts()).hasSize(2);
        assertThat(review.unsaid()).hasSize(3);
        assertThat(review.open()).isNotEmpty();
        assertThat(minutes.house.words(minutes.house.staff, "/cases")).doesNotContain("havnen");
    }

    @Test
    void the_same_file_is_not_kept_twice_and_what_is_no_minutes_is_not_kept() {
        minutes.paper(MinutesHouse.PAPER);
        minutes.house.refused("import-minutes", command(MinutesHouse.PAPER),
                RefusalCode.ALREADY_EXISTS);
        minutes.house.refused("import-minutes", command("Kære alle\n\nTak for i går."),
                RefusalCode.PAPER_UNREADABLE);
    }
}
