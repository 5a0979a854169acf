package dk.betroet.office.meeting.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class WithdrawPublicationTest {

    private final PublishHouse published = new PublishHouse().open();
    private final MeetingHouse house = published.house;
    private final UUID agenda = published.publish("agenda");
    private final Map<String, Object> command = Map.of("publication", agenda, "reason",
            "Der stod for meget om en leverandør", "earlierToo", false, "date", "2026-03-04");

    @Test
    void at_its_address_stands_that_it_was_withdrawn_and_not_what_it_said() {
        house.done(house.staff, "withdraw-publication", command);
        var answer = published.get("/public/papers/" + agenda);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("trukket tilbage", "for meget om en leverandør")
                .doesNotContain("Broen over åen");
        assertThat(published.get("/public/papers/" + agenda + ".pdf").statusCode())
                .isEqualTo(410);
        assertThat(published.words("/public/bodies/" + published.body))
                .contains("Dagsorden (trukket tilbage)");
        assertThat(published.words("/public/bodies/" + published.body + "/search?q=broen"))
                .doesNotContain("Broen over åen");
        assertThat(house.words(house.staff, "/meetings/" + published.meeting + "/papers"))
                .contains("for meget om en leverandør");
    }

    @Test
    void the_versions_before_it_go_with_it_when_asked_for() {
        published.decided();
        UUID minutes = published.publish("minutes");
        UUID file = house.read(sql -> sql.sql(
                "select case_id from agenda_item where item_id = ?").param(published.item)
                .query(UUID.class).single());
        house.done(house.staff, "set-openness", MeetingHouse.with(Map.of("caseId", file,
                "atMeeting", true, "decisionPublic", true, "date", "2026-03-04"),
                MeetingHouse.closed("heading-public")));
        UUID second = published.publish("minutes");
        house.done(house.staff, "withdraw-publication", MeetingHouse.with(command,
                "publication", second, "earlierToo", true));
        assertThat(published.get("/public/papers/" + minutes).statusCode()).isEqualTo(410);
        assertThat(published.get("/public/papers/" + agenda).statusCode()).isEqualTo(200);
    }

    @Test
    void what_the_house_refuses() {
        house.refused("withdraw-publication", MeetingHouse.with(command, "reason", "x"),
                RefusalCode.REASON_TOO_SHORT);
        house.refused("withdraw-publication", MeetingHouse.with(command, "date", "2026-03-03"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.done(house.staff, "withdraw-publication", command);
        house.refused("withdraw-publication", command, RefusalCode.ALREADY_DONE);
    }
}
