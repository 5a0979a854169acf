package dk.betroet.office.meeting.decided;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A decision shows what was carried out on it, and its reversal what must be looked at. */
@Tag("database")
class DecisionPageTest {

    private final MeetingHouse house = new MeetingHouse();

    private void seat(UUID body, UUID decision, String date) {
        house.done(house.staff, "seat-member", Map.of("body", body, "post", "Formand",
                "basis", "appointed", "chair", true, "executes", decision, "date", date));
    }

    @Test
    void seats_and_charters_say_which_decision_gave_them() {
        UUID decision = house.decided("approved");
        UUID body = house.body("Økonomigruppen");
        String page = "/decisions/" + decision;
        assertThat(house.words(house.leader, page)).contains("Endelig, kan udføres",
                "Der er ikke udført noget");
        seat(body, decision, "2026-03-03");
        house.done(house.staff, "adopt-charter", Map.of("body", body, "rule", "advisory",
                "silence", "is-no-answer", "executes", decision, "date", "2026-03-03"));
        assertThat(house.words(house.leader, page)).contains("Plads: Formand",
                "Kommissorium, version 2", "Står ved magt").doesNotContain("ikke udført noget");
        assertThat(house.words(house.member, page)).contains("Plads: Formand");
    }

    @Test
    void what_carries_nothing_gives_no_seat_and_no_charter() {
        UUID noted = house.decided("noted");
        UUID approved = house.decided("approved");
        UUID body = house.body("Økonomigruppen");
        Map<String, Object> seat = Map.of("body", body, "post", "Formand", "basis", "appointed",
                "chair", true, "executes", noted, "date", "2026-03-03");
        Map<String, Object> charter = Map.of("body", body, "rule", "advisory", "silence",
                "is-no-answer", "executes", noted, "date", "2026-03-03");
        house.refused("seat-member", seat, RefusalCode.DECISION_CARRIES_NOTHING);
        house.refused("adopt-charter", charter, RefusalCode.DECISION_CARRIES_NOTHING);
        house.refused("seat-member", MeetingHouse.with(seat, "executes", approved,
                "date", "2026-03-01"), RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("adopt-charter", MeetingHouse.with(charter, "executes", approved,
                "date", "2026-03-01"), RefusalCode.DATES_OUT_OF_ORDER);
    }

    @Test
    void a_reversal_shows_what_had_been_carried_out() {
        UUID decision = house.decided("approved");
        seat(house.body("Økonomigruppen"), decision, "2026-03-03");
        UUID body = house.read(sql -> sql.sql(
                "select body_id from decision where decision_id = ?").param(decision)
                .query(UUID.class).single());
        UUID file = house.open("Ophævelse");
        UUID meeting = house.meeting(body, "2026-03-04");
        UUID item = house.item(meeting, house.step(file, body, "decides"));
        house.release(meeting);
        house.done(house.staff, "record-outcome", Map.of("item", item, "point", 1, "parts",
                List.of(Map.of("outcome", "approved", "reverses", decision)),
                "date", "2026-03-04"));
        house.done(house.staff, "record-outcome", Map.of("item", item, "point", 2, "parts",
                List.of(Map.of("outcome", "noted")), "date", "2026-03-04"));
        house.approve(meeting);
        UUID reversal = house.read(sql -> sql.sql(
                "select decision_id from decision where reverses_id = ?").param(decision)
                .query(UUID.class).single());
        assertThat(house.words(house.leader, "/decisions/" + reversal)).contains(
                "Udført på den ophævede beslutning", "Plads: Formand", "Ophæver");
        assertThat(house.words(house.leader, "/decisions/" + decision)).contains(
                "Beslutningen er ophævet. Se på det", "Ophævet af");
    }

    @Test
    void a_decision_on_a_closed_case_is_not_there_for_whoever_may_not_know_it() {
        UUID decision = house.decided("approved");
        UUID file = house.read(sql -> sql.sql(
                "select case_id from decision where decision_id = ?").param(decision)
                .query(UUID.class).single());
        house.done(house.staff, "set-openness", MeetingHouse.with(Map.of("caseId", file, "date",
                "2026-03-04"), MeetingHouse.closed("members")));
        assertThat(house.status(house.outsider, "/decisions/" + decision)).isEqualTo(404);
        assertThat(house.status(house.outsider, "/decisions/" + UUID.randomUUID()))
                .isEqualTo(404);
        assertThat(house.status(house.leader, "/decisions/" + decision)).isEqualTo(200);
    }
}
