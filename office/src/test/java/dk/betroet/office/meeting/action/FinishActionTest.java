package dk.betroet.office.meeting.action;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Refusal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class FinishActionTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID decision = house.decided("approved");
    private final UUID action = noted("Skriv til kommunerne");

    private UUID noted(String words) {
        return OfficeHouse.made(house.done(house.staff, "note-action", Map.of(
                "decision", decision, "words", words, "deadline", "2026-04-01",
                "date", "2026-03-03")), "action");
    }

    private Map<String, Object> done(Object... what) {
        return MeetingHouse.with(Map.of("action", action, "words", "Brevet er sendt",
                "date", "2026-03-04"), what);
    }

    private String stage() {
        return house.read(sql -> sql.sql("""
                select s.stage from case_state s join decision d using (case_id)
                where d.decision_id = ? order by s.number desc limit 1""")
                .param(decision).query(String.class).single());
    }

    @Test
    void a_case_is_under_follow_up_while_something_is_to_be_done() {
        UUID other = noted("Mål virkningen");
        assertThat(stage()).isEqualTo("follow-up");
        house.done(house.staff, "finish-action", done());
        assertThat(stage()).isEqualTo("follow-up");
        house.done(house.staff, "finish-action", done("action", other));
        assertThat(stage()).isEqualTo("decided");
        assertThat(house.words(house.staff, "/actions?status=done"))
                .contains("Skriv til kommunerne", "Mål virkningen", "Gjort");
        assertThat(house.words(house.staff, "/actions/" + action)).contains("Brevet er sendt");
    }

    @Test
    void the_member_who_has_it_reports_it_and_the_secretariat_sees_it() {
        UUID body = house.read(sql -> sql.sql(
                "select body_id from decision where decision_id = ?").param(decision)
                .query(UUID.class).single());
        UUID seat = house.seat(body, house.member);
        house.seat(body, house.outsider);
        UUID own = OfficeHouse.made(house.done(house.staff, "note-action", Map.of(
                "decision", decision, "words", "Spørg revisor", "seat", seat,
                "deadline", "2026-04-01", "date", "2026-03-03")), "action");
        assertThat(house.words(house.member, "")).contains("Det, du har lovet at gøre",
                "Spørg revisor").doesNotContain("Skriv til kommunerne");
        assertThat(house.words(house.member, "/actions/" + own)).contains("Meld en opfølgning");
        assertThat(house.words(house.outsider, "/actions/" + own))
                .contains("Spørg revisor").doesNotContain("Meld en opfølgning");
        Map<String, Object> report = done("action", own, "words", "Revisor er enig");
        for (UUID others : new UUID[] {own, action}) {
            Outcome outcome = house.ask(house.outsider, "finish-action",
                    MeetingHouse.with(report, "action", others));
            assertThat(((Outcome.Refused) outcome).refusals()).extracting(Refusal::code)
                    .containsExactly(RefusalCode.ACTION_OF_ANOTHER);
        }
        house.done(house.member, "finish-action", report);
        assertThat(house.words(house.staff, "")).contains("Meldt gjort af medlemmer",
                "Spørg revisor", "Mia Medlem, 4. marts 2026: Revisor er enig");
        assertThat(house.words(house.staff, "/actions/" + own))
                .contains("Mia Medlem meldte: Revisor er enig");
        assertThat(house.words(house.member, "")).doesNotContain("Det, du har lovet at gøre");
    }

    /** What a body has and no seat of it, anybody who sits there reports. */
    @Test
    void what_a_body_has_its_members_report() {
        UUID body = house.body("Økonomigruppen");
        house.seat(body, house.member);
        house.done(house.staff, "move-action", Map.of("action", action, "body", body,
                "reason", "Gruppen kender tallene", "date", "2026-03-03"));
        house.done(house.member, "finish-action", done());
        assertThat(stage()).isEqualTo("decided");
    }

    @Test
    void what_is_wrong_is_said() {
        house.refused("finish-action", done("words", "Ja"), RefusalCode.REASON_TOO_SHORT);
        house.refused("finish-action", done("date", "2026-03-02"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.done(house.staff, "finish-action", done());
        house.refused("finish-action", done(), RefusalCode.ALREADY_DONE);
    }
}
