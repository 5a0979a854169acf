package dk.betroet.office.meeting.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Closures whose day has come: shown to those who can act, closed on with a reason, or opened. */
@Tag("database")
class ReviewOpennessTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID file = house.open("Sagen om lån", MeetingHouse.with(
            Map.of(), MeetingHouse.closed("members")).entrySet().stream()
            .flatMap(one -> Stream.of(one.getKey(),
                    one.getKey().equals("reviewOn") ? "2026-02-20" : one.getValue()))
            .toArray());

    private Map<String, Object> review(boolean stays, Object... more) {
        return MeetingHouse.with(Map.of("caseId", file, "staysClosed", stays,
                "date", "2026-03-01"), more);
    }

    private boolean reminded() {
        return house.words(house.leader, "").contains("Lukkede sager, der skal tages op igen");
    }

    @Test
    void a_closure_is_kept_for_a_reason_and_until_another_day() {
        assertThat(reminded()).isTrue();
        assertThat(house.words(house.director, "")).doesNotContain("Sagen om lån");
        house.refused("review-openness", review(true), RefusalCode.CLOSURE_UNFOUNDED);
        house.refused("review-openness", review(true, "reason", "Der forhandles endnu"),
                RefusalCode.CLOSURE_UNFOUNDED);
        house.refused("review-openness", review(true, "reason", "Der forhandles endnu",
                "reviewOn", "2026-03-01"), RefusalCode.DATES_OUT_OF_ORDER);
        house.done(house.staff, "review-openness", review(true, "reason", "Der forhandles endnu",
                "reviewOn", "2026-09-01"));
        assertThat(reminded()).isFalse();
        assertThat(house.words(house.leader, "/cases/" + file)).contains(
                "Der forhandles endnu", "Forvaltningsloven § 27", "01.09.2026");
    }

    @Test
    void a_closure_without_a_reason_any_more_is_opened() {
        house.refused("review-openness", review(false, "reviewOn", "2026-09-01"),
                RefusalCode.OPEN_NEEDS_NO_REASON);
        house.done(house.staff, "review-openness", review(false));
        assertThat(reminded()).isFalse();
        assertThat(house.words(house.leader, "/cases/" + file)).doesNotContain("Lukket fordi");
        assertThat(house.ask(house.staff, "review-openness", review(false)).toString())
                .contains("reference_unknown");
    }
}
