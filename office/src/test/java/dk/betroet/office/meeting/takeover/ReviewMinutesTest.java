package dk.betroet.office.meeting.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.minutes.model.Finding;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReviewMinutesTest {

    private final MinutesHouse minutes = new MinutesHouse();
    private final UUID paper = minutes.paper(MinutesHouse.PAPER);

    private Map<String, Object> command(String key, String found) {
        return Map.of("minutes", paper, "findings", List.of(Map.of("key", key, "found", found)),
                "date", "2026-02-02");
    }

    private String point() {
        return minutes.review(paper).parts().getFirst().content().points().getFirst().text();
    }

    @Test
    void a_repair_that_is_wrong_is_undone_and_one_that_is_right_is_looked_at() {
        Finding joined = minutes.review(paper).document().findings("hyphen-joined").getFirst();
        assertThat(point()).contains("budgettet");
        minutes.house.done(minutes.house.staff, "review-minutes",
                command(joined.key(), "wrong"));
        assertThat(point()).doesNotContain("budgettet");
        minutes.house.done(minutes.house.leader, "review-minutes",
                command(joined.key(), "right"));
        assertThat(point()).contains("budgettet");
        assertThat(minutes.review(paper).open()).doesNotContain(joined);
    }

    @Test
    void nothing_is_answered_that_was_not_asked() {
        minutes.house.refused("review-minutes", command("hyphen-joined@1", "right"),
                RefusalCode.NOTHING_TO_DO);
        minutes.house.refused("review-minutes", Map.of("minutes", paper, "date", "2026-02-02"),
                RefusalCode.NOTHING_TO_DO);
    }
}
