package dk.betroet.office.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class RecordOutcomeTest {

    private final MeetingHouse house = new MeetingHouse();

    private UUID item(Object... body) {
        UUID mayors = house.body("KKR", body);
        UUID meeting = house.meeting(mayors, "2026-03-02");
        UUID item = house.item(meeting, house.step(house.open("En sag"), mayors,
                List.of(body).contains("advisory") ? "advises" : "decides"));
        house.release(meeting);
        return item;
    }

    private void refused(UUID item, RefusalCode code, Map<String, ?> part) {
        house.refused("record-outcome", command(item, List.of(part)), code);
    }

    private static Map<String, Object> command(UUID item, List<?> parts) {
        return Map.of("item", item, "point", 1, "parts", parts, "date", "2026-03-02");
    }

    @Test
    void by_consensus_one_against_is_enough() {
        UUID item = item();
        refused(item, RefusalCode.NO_CONSENSUS, Map.of("outcome", "approved", "dissent",
                "Rebild"));
        refused(item, RefusalCode.DISSENT_NEEDED, Map.of("outcome", "not-adopted"));
        refused(item, RefusalCode.REMARK_NEEDED, Map.of("outcome", "awaiting"));
        house.done(house.staff, "record-outcome", command(item, List.of(Map.of(
                "outcome", "not-adopted", "dissent", "Rebild\nMors"))));
        assertThat(house.read(sql -> house.office.part(Meetings.class).recorded(sql, item))
                .getFirst().dissent()).containsExactly("Rebild", "Mors");
    }

    @Test
    void what_is_to_be_done_is_noted_in_the_same_act() {
        UUID item = item();
        Map<String, Object> todo = Map.of("words", "Skriv til kommunerne",
                "deadline", "2026-05-01");
        Map<String, Object> command = MeetingHouse.with(
                command(item, List.of(Map.of("outcome", "approved"))), "actions", List.of(todo));
        house.refused("record-outcome", MeetingHouse.with(command, "actions",
                List.of(todo, MeetingHouse.with(todo, "words", "Ja"))),
                RefusalCode.REASON_TOO_SHORT);
        house.refused("record-outcome", MeetingHouse.with(command, "actions",
                List.of(MeetingHouse.with(todo, "deadline", "2026-03-01"))),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("record-outcome", MeetingHouse.with(command, "actions",
                List.of(MeetingHouse.with(todo, "seat", house.seat(house.body("K22"),
                        house.member), "body", house.body("SDK")))), RefusalCode.SEAT_OF_ANOTHER);
        assertThat(house.words(house.staff, "/actions")).doesNotContain("Skriv til kommunerne");
        house.done(house.staff, "record-outcome", command);
        assertThat(house.words(house.staff, "/actions"))
                .contains("Skriv til kommunerne En sag Ingen har den 01.05.2026");
        house.outcome(item, 2, "forwarded");
        house.approve(house.read(sql -> sql.sql(
                "select meeting_id from agenda_item where item_id = ?").param(item)
                .query(UUID.class).single()));
        assertThat(house.words(house.outsider, "/actions")).contains("Skriv til kommunerne");
    }

    @Test
    void the_page_of_the_minutes_offers_it_beside_each_outcome() {
        UUID item = item();
        UUID meeting = house.read(sql -> sql.sql(
                "select meeting_id from agenda_item where item_id = ?").param(item)
                .query(UUID.class).single());
        assertThat(new String(house.page(house.staff, "/meetings/" + meeting + "/minutes"),
                java.nio.charset.StandardCharsets.UTF_8)).contains("actions[0].words",
                "actions[0].deadline");
        house.done(house.staff, "record-outcome", MeetingHouse.with(
                command(item, List.of(Map.of("outcome", "approved"))), "actions", List.of()));
        assertThat(house.words(house.staff, "/actions")).contains("intet at følge op på");
    }

    @Test
    void a_majority_is_counted() {
        UUID item = item("rule", "majority");
        refused(item, RefusalCode.VOTES_NEEDED, Map.of("outcome", "approved", "dissent",
                "Rebild"));
        refused(item, RefusalCode.NO_MAJORITY, Map.of("outcome", "approved", "yes", 10, "no", 12,
                "neither", 0));
        refused(item, RefusalCode.NEEDED_HERE, Map.of("outcome", "approved", "yes", 10));
        house.done(house.staff, "record-outcome", command(item, List.of(Map.of(
                "outcome", "approved", "yes", 12, "no", 10, "neither", 0))));
    }

    @Test
    void who_only_advises_decides_nothing() {
        refused(item("rule", "advisory"), RefusalCode.ADVISORY_ONLY,
                Map.of("outcome", "approved"));
    }

    @Test
    void a_split_point_says_what_each_part_is_about() {
        UUID item = item();
        house.refused("record-outcome", command(item, List.of(Map.of("outcome", "approved",
                "about", "regnskabet"), Map.of("outcome", "noted"))), RefusalCode.PART_UNNAMED);
        house.refused("record-outcome", MeetingHouse.with(command(item, List.of(Map.of(
                "outcome", "noted"))), "point", 3), RefusalCode.NO_SUCH_POINT);
        house.refused("record-outcome", MeetingHouse.with(command(item, List.of(Map.of(
                "outcome", "noted"))), "date", "2026-03-01"), RefusalCode.MEETING_NOT_HELD);
    }

    @Test
    void what_is_being_written_is_seen_by_the_secretariat_alone() {
        UUID mayors = house.body("KKR");
        house.seat(mayors, house.member);
        UUID meeting = house.meeting(mayors, "2026-03-02");
        UUID item = house.item(meeting, house.step(house.open("En sag"), mayors, "decides"));
        house.release(meeting);
        house.done(house.staff, "record-outcome", command(item, List.of(Map.of(
                "outcome", "noted", "remark", "HEMMELIGTUDKAST"))));
        assertThat(house.words(house.staff, "/meetings/" + meeting)).contains("HEMMELIGTUDKAST");
        assertThat(house.words(house.member, "/meetings/" + meeting)).contains("En sag")
                .doesNotContain("HEMMELIGTUDKAST");
        house.outcome(item, 2, "forwarded");
        house.approve(meeting);
        assertThat(house.words(house.member, "/meetings/" + meeting)).contains("HEMMELIGTUDKAST");
    }
}
