package dk.betroet.office.meeting.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.CaseState.Stage;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Outcome;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class MoveCaseTest {

    /** Which move is possible from which stage; the office is held against it, pair by pair. */
    private static final String TABLE = """
                    rev dra rea pos wit lap reo sup clo
        INTAKE       .   x   .   .   x   x   .   .   .
        DRAFT        x   .   x   .   x   x   .   x   .
        REVIEW       .   x   x   .   x   x   .   x   .
        READY        .   x   .   x   x   x   .   x   .
        UNDER_WAY    .   .   .   x   x   x   .   x   x
        WAITING      .   .   .   x   x   x   .   x   .
        DECIDED      .   .   .   .   .   .   x   x   x
        FOLLOW_UP    .   .   .   .   .   .   x   x   x
        CLOSED       .   .   .   .   .   .   x   x   .
        POSTPONED    .   .   x   .   x   x   .   x   .
        LAPSED       .   .   .   .   .   .   x   .   .
        WITHDRAWN    .   .   .   .   .   .   x   .   .
        REOPENED     x   x   x   .   x   x   .   x   .
        SUPERSEDED   .   .   .   .   .   .   .   .   .
        """;

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.body("KKR");
    private final UUID file = house.open("Regnskab 2022");

    private Map<String, Object> to(String move, Object... more) {
        return MeetingHouse.with(Map.of("caseId", file, "move", move, "date", "2026-02-20"), more);
    }

    private CaseFile file() {
        return house.read(sql -> house.office.part(Cases.class)
                .find(sql, house.home.unit(), file).orElseThrow());
    }

    /** A row of its state, as an act of the past would have written it. */
    private void stands(Stage stage) {
        house.office.part(Database.class)
                .write(house.home.tenant(), sql -> sql.sql("""
                        insert into case_state (case_id, authority_id, unit_id, number, stage,
                            since, version, step, steps, refers_to, words, fact_id)
                        select case_id, authority_id, unit_id, 1 + (select max(number)
                            from case_state s where s.case_id = c.case_id), ?, '2026-02-02', 1, 1,
                            1, case_id, 'Derfor', fact_id
                        from case_file c where case_id = ?""")
                        .params(FieldSpec.choiceId(stage), file).update());
    }

    @Test
    void what_may_follow_is_the_table() {
        UUID other = house.open("Sagen, der træder i stedet");
        Map<String, String> rows = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            stands(stage);
            rows.put(stage.name(), List.of(MoveCase.Move.values()).stream()
                    .map(move -> allowed(move, other) ? "x" : ".")
                    .collect(Collectors.joining(" ")));
        }
        String table = rows.entrySet().stream().map(row -> row.getKey() + " " + row.getValue())
                .collect(Collectors.joining("\n"));
        assertThat(table).isEqualTo(TABLE.lines().skip(1)
                .map(row -> row.strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n")));
    }

    /** Whether a move is not refused for the stage; asked only, nothing is done. */
    private boolean allowed(MoveCase.Move move, UUID other) {
        Map<String, Object> command = to(FieldSpec.choiceId(move), "reason", "En god grund");
        if (move == MoveCase.Move.SUPERSEDE) {
            command.put("by", other);
        }
        Outcome answer = house.may(house.staff, "move-case", command);
        if (answer instanceof Outcome.Refused refused) {
            assertThat(refused.refusals()).extracting(one -> one.code())
                    .containsExactly(RefusalCode.STAGE_DOES_NOT_FOLLOW);
            return false;
        }
        assertThat(answer).isInstanceOf(Outcome.Answer.class);
        return true;
    }

    @Test
    void a_case_is_reviewed_and_made_ready_when_its_sections_are_written() {
        house.done(house.staff, "move-case", to("review"));
        assertThat(file().state()).isEqualTo(new CaseState.Review());
        house.done(house.staff, "move-case", to("draft", "reason", "Økonomien mangler"));
        house.done(house.staff, "revise-case", MeetingHouse.with(MeetingHouse.caseOf("Regnskab"),
                "template", "", "level", "", "caseId", file, "sections",
                MeetingHouse.sections("result"), "date", "2026-02-20"));
        house.refused("move-case", to("ready"), RefusalCode.SECTIONS_MISSING);
        assertThat(house.words(house.staff, "/cases/" + file))
                .contains("Mangler endnu, før sagen er klar: Budget, Kommunernes betaling");
        UUID step = house.step(file, body, "decides");
        house.refused("add-item", Map.of("meeting", house.meeting(body, "2026-03-10"),
                "step", step, "date", "2026-02-20"), RefusalCode.SECTIONS_MISSING);
        house.done(house.staff, "revise-case", MeetingHouse.with(MeetingHouse.caseOf("Regnskab"),
                "template", "", "level", "", "caseId", file, "date", "2026-02-20"));
        house.done(house.staff, "move-case", to("ready"));
        assertThat(file().state()).isEqualTo(new CaseState.Ready(3));
    }

    @Test
    void a_case_that_leaves_its_way_goes_off_the_agendas() {
        UUID step = house.step(file, body, "decides");
        UUID meeting = house.meeting(body, "2026-03-10");
        house.item(meeting, step);
        house.release(meeting);
        house.refused("move-case", to("postpone"), RefusalCode.NEEDED_HERE);
        house.refused("move-case", to("postpone", "reason", "Nej"), RefusalCode.REASON_TOO_SHORT);
        house.refused("move-case", to("postpone", "reason", "Venter på tal", "until",
                "2026-02-20"), RefusalCode.DATES_OUT_OF_ORDER);
        house.done(house.staff, "move-case",
                to("postpone", "reason", "Venter på tal", "until", "2026-05-01"));
        assertThat(file().state()).isEqualTo(
                new CaseState.Postponed(Optional.of(LocalDate.of(2026, 5, 1))));
        assertThat(house.words(house.staff, "/meetings/" + meeting)).contains("Udsat");
        house.item(house.meeting(body, "2026-05-04"), step);
        assertThat(file().state()).isEqualTo(new CaseState.UnderWay(1, 1));
        house.done(house.staff, "move-case", to("withdraw", "reason", "Ikke mere aktuel"));
        assertThat(file().state()).isEqualTo(new CaseState.Withdrawn("Ikke mere aktuel"));
    }

    @Test
    void what_hangs_loose_comes_first() {
        UUID step = house.step(file, body, "decides");
        house.seat(body, house.member);
        house.done(house.staff, "send-round", Map.of("step", step, "deadline", "2026-02-28",
                "date", "2026-02-10"));
        house.refused("move-case", to("lapse", "reason", "Ikke mere aktuel"),
                RefusalCode.SOMETHING_OPEN);
    }

    @Test
    void another_case_takes_its_place() {
        house.refused("move-case", to("supersede"), RefusalCode.NEEDED_HERE);
        house.refused("move-case", to("supersede", "by", file), RefusalCode.NEEDED_HERE);
        house.refused("move-case", to("review", "by", file), RefusalCode.NOTHING_TO_DO);
        house.refused("move-case", to("review", "until", "2026-05-01"),
                RefusalCode.NOTHING_TO_DO);
        house.refused("move-case", to("review", "date", "2026-01-31"),
                RefusalCode.DATES_OUT_OF_ORDER);
        UUID other = house.open("Den nye sag");
        house.done(house.staff, "move-case", to("supersede", "by", other));
        assertThat(file().state()).isEqualTo(new CaseState.Superseded(other));
        assertThat(house.words(house.staff, "/cases/" + file)).contains("Afløst af", "Den nye sag");
    }

    /** A decided case is taken up again, and may be decided by another body then. */
    @Test
    void a_decided_case_is_taken_up_again() {
        UUID meeting = house.meeting(body, "2026-03-02");
        UUID item = house.item(meeting, house.step(file, body, "decides"));
        house.release(meeting);
        house.outcome(item, 1, "approved");
        house.refused("move-case", to("lapse", "reason", "Ikke mere aktuel"),
                RefusalCode.SOMETHING_OPEN);
        house.outcome(item, 2, "forwarded");
        house.approve(meeting);
        UUID directors = house.body("Direktørkredsen");
        Map<String, Object> again = Map.of("caseId", file, "bodies", List.of(directors),
                "role", "decides", "date", "2026-03-04");
        house.refused("plan-step", again, RefusalCode.DECIDED_ELSEWHERE);
        house.done(house.staff, "move-case",
                to("reopen", "reason", "Nye tal er kommet", "date", "2026-03-04"));
        house.done(house.staff, "plan-step", again);
        assertThat(file().state()).isEqualTo(new CaseState.Reopened("Nye tal er kommet"));
    }

    @Test
    void what_is_decided_is_closed() {
        UUID meeting = house.meeting(body, "2026-03-02");
        UUID item = house.item(meeting, house.step(file, body, "decides"));
        house.release(meeting);
        house.outcome(item, 1, "approved");
        house.outcome(item, 2, "forwarded");
        house.approve(meeting);
        UUID told = house.step(file, house.body("Direktørkredsen"), "is-told");
        house.refused("move-case", to("close", "date", "2026-03-04"),
                RefusalCode.SOMETHING_OPEN);
        house.done(house.staff, "skip-step", Map.of("step", told, "reason",
                "De er orienteret på anden vis", "date", "2026-03-04"));
        house.done(house.staff, "move-case", to("close", "date", "2026-03-04"));
        assertThat(file().state()).isEqualTo(new CaseState.Closed(LocalDate.of(2026, 3, 4)));
    }
}
