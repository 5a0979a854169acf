package dk.betroet.office.meeting.decided;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A decision shows what was carried out on it, and its reversal what must be looked at. */
@Tag("database")
class DecisionPageTest {

    private static final String LOOK = "er ophævet. Se på, om det";

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
        UUID body = house.body("Økonomigruppen");
        seat(body, decision, "2026-03-03");
        assertThat(house.words(house.leader, "/bodies/" + body)).contains("Beslutning Forum")
                .doesNotContain("ophævet");
        UUID reversal = house.reverse(decision);
        assertThat(house.words(house.leader, "/decisions/" + reversal)).contains(
                "Udført på den ophævede beslutning", "Plads: Formand", "Ophæver");
        assertThat(house.words(house.leader, "/decisions/" + decision)).contains(
                "Beslutningen er ophævet. Se på det", "Ophævet af");
        assertThat(house.words(house.leader, "/bodies/" + body)).contains(LOOK, "(ophævet)");
        assertThat(house.words(house.member, "/bodies/" + body)).contains(LOOK);
    }

    @Test
    void a_mandate_to_act_is_given_and_taken_back_on_a_decision() {
        UUID given = house.decided("approved");
        UUID taken = house.decided("approved");
        UUID person = OfficeHouse.made(personnel("employ", Map.of("name", "Vera Fuldmægtig",
                "position", "staff", "executes", given, "date", "2026-03-03")), "person");
        assertThat(house.words(house.leader, "/decisions/" + given))
                .contains("Mandat: Vera Fuldmægtig, Medarbejder", "Står ved magt");
        assertThat(house.words(house.leader, "/people/" + person))
                .contains("Udfører beslutningen", "Beslutning Forum").doesNotContain(LOOK);
        personnel("change-role", Map.of("person", person, "position", "deputy",
                "executes", given, "date", "2026-03-04"));
        assertThat(house.words(house.leader, "/decisions/" + given))
                .contains("Mandat: Vera Fuldmægtig, Stedfortræder", "Gjort om eller afløst");
        personnel("depart", Map.of("person", person, "executes", taken, "date", "2026-03-05"));
        assertThat(house.words(house.leader, "/decisions/" + taken))
                .contains("Mandat trukket tilbage: Vera Fuldmægtig", "Står ved magt");
        house.reverse(taken);
        assertThat(house.words(house.leader, "/people/" + person)).contains(LOOK);
    }

    @Test
    void no_mandate_is_given_on_what_carries_nothing_or_is_another_units() {
        UUID noted = house.decided("noted");
        Map<String, Object> command = Map.of("name", "Vera Fuldmægtig", "position", "staff",
                "executes", noted, "date", "2026-03-03");
        assertThat(refusal("employ", command)).contains("DECISION_CARRIES_NOTHING");
        assertThat(refusal("employ", MeetingHouse.with(command, "executes",
                house.decided("approved"), "date", "2026-03-01"))).contains("DATES_OUT_OF_ORDER");
        assertThat(refusal("employ", MeetingHouse.with(command, "executes",
                new MeetingHouse().decided("approved")))).contains("reference_unknown");
        UUID person = OfficeHouse.made(personnel("employ",
                MeetingHouse.with(command, "executes", "")), "person");
        for (String verb : List.of("change-role", "depart")) {
            assertThat(refusal(verb, MeetingHouse.with(command, "name", "", "person", person,
                    "position", verb.equals("depart") ? "" : "deputy")))
                    .as(verb).contains("DECISION_CARRIES_NOTHING");
        }
    }

    private Outcome.Done personnel(String verb, Map<String, ?> command) {
        return house.office.done(house.leader, house.home, "personnel." + verb,
                Json.write(command));
    }

    private String refusal(String verb, Map<String, ?> command) {
        Outcome outcome = house.office.ask(house.leader, house.home, "personnel." + verb,
                Json.write(command));
        assertThat(outcome).isNotInstanceOf(Outcome.Done.class);
        return outcome.toString();
    }

    /** A form where there are no decisions does not ask for one. */
    @Test
    void a_decision_is_asked_for_where_there_is_one() {
        MeetingHouse none = new MeetingHouse();
        assertThat(none.words(none.leader, "/personnel/employ"))
                .doesNotContain("Udfører beslutningen");
        house.decided("approved");
        assertThat(house.words(house.leader, "/personnel/employ"))
                .contains("Udfører beslutningen");
    }

    @Test
    void a_decision_on_a_closed_case_is_not_there_for_whoever_may_not_know_it() {
        UUID decision = house.decided("approved");
        UUID file = house.read(sql -> sql.sql(
                "select case_id from decision where decision_id = ?").param(decision)
                .query(UUID.class).single());
        UUID body = house.body("Økonomigruppen");
        seat(body, decision, "2026-03-03");
        house.reverse(decision);
        assertThat(house.words(house.outsider, "/bodies/" + body)).contains(LOOK);
        house.done(house.staff, "set-openness", MeetingHouse.with(Map.of("caseId", file, "date",
                "2026-03-04"), MeetingHouse.closed("members")));
        assertThat(house.status(house.outsider, "/decisions/" + decision)).isEqualTo(404);
        assertThat(house.status(house.outsider, "/decisions/" + UUID.randomUUID()))
                .isEqualTo(404);
        assertThat(house.status(house.leader, "/decisions/" + decision)).isEqualTo(200);
        assertThat(house.words(house.leader, "/bodies/" + body)).contains(LOOK);
        assertThat(house.words(house.outsider, "/bodies/" + body)).contains("Formand")
                .doesNotContain(LOOK, "Beslutning Forum");
    }
}
