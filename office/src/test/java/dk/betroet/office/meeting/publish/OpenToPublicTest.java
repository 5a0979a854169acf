package dk.betroet.office.meeting.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class OpenToPublicTest {

    private final PublishHouse published = new PublishHouse();
    private final MeetingHouse house = published.house;
    private final String page = "/public/bodies/" + published.body;

    @Test
    void a_body_has_no_page_until_somebody_says_so() {
        assertThat(published.get(page).statusCode()).isEqualTo(404);
        assertThat(published.read("/public")).doesNotContain(page);
        published.open();
        assertThat(published.words(page)).contains("Åbne Forum", "Direktør, Assens", "Odense");
        assertThat(published.read("/public")).contains(page);
    }

    @Test
    void the_page_can_be_taken_away_again_with_all_that_is_on_it() {
        published.open().decided();
        String paper = "/public/papers/" + published.publish("minutes");
        assertThat(published.get(paper).statusCode()).isEqualTo(200);
        house.done(house.leader, "open-to-public",
                Map.of("body", published.body, "open", false, "date", "2026-03-04"));
        assertThat(published.get(page).statusCode()).isEqualTo(404);
        assertThat(published.get(paper).statusCode()).isEqualTo(404);
    }

    @Test
    void what_the_house_refuses() {
        Map<String, Object> command =
                Map.of("body", published.body, "open", true, "date", "2026-02-01");
        house.refused("open-to-public", MeetingHouse.with(command, "open", false),
                RefusalCode.NOTHING_TO_DO);
        house.done(house.leader, "open-to-public", command);
        house.refused("open-to-public",
                MeetingHouse.with(command, "open", false, "date", "2026-01-31"),
                RefusalCode.DATES_OUT_OF_ORDER);
    }
}
