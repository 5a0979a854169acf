package dk.betroet.office.meeting.action;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.meeting.casework.Cases;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is to be done after a decision comes back to whoever has it, until it is done. */
@Tag("database")
class NoteActionTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID directors = house.body("Direktørkredsen");
    private final UUID mayors = house.body("KKR");
    private final UUID file = house.open("Regnskab 2022");
    private final UUID first = house.step(file, directors, "advises");
    private final UUID last = house.step(file, mayors, "decides");

    private CaseState.Stage stage() {
        return house.read(sql -> house.office.part(Cases.class)
                .find(sql, house.home.unit(), file).orElseThrow()).state().stage();
    }

    private UUID sent(UUID body, UUID step, String day) {
        UUID meeting = house.meeting(body, day);
        house.item(meeting, step);
        house.release(meeting);
        return meeting;
    }

    private UUID item(UUID meeting) {
        return house.read(sql -> sql.sql("select item_id from agenda_item where meeting_id = ?")
                .param(meeting).query(UUID.class).single());
    }

    private void decided(UUID meeting, String outcome) {
        house.outcome(item(meeting), 1, outcome);
        house.outcome(item(meeting), 2, "forwarded");
    }

    private static Map<String, Object> note(Object... what) {
        return MeetingHouse.with(Map.of("words", "Forklar saldiene", "deadline", "2026-04-01",
                "date", "2026-03-02"), what);
    }

    @Test
    void it_is_noted_while_the_minutes_are_written_and_seen_when_they_are_approved() {
        house.seat(directors, house.member);
        UUID meeting = sent(directors, first, "2026-02-20");
        decided(meeting, "endorsed");
        house.done(house.staff, "note-action", note("item", item(meeting), "point", 1,
                "body", directors));
        assertThat(house.words(house.staff, "/actions")).contains(
                "Forklar saldiene Regnskab 2022 Direktørkredsen 01.04.2026 I gang");
        assertThat(house.words(house.member, "/actions")).doesNotContain("Forklar saldiene");
        house.done(house.leader, "recuse", Map.of("item", item(meeting), "person",
                house.staff.personOrFail(), "reason", "Har selv skrevet regnskabet",
                "date", "2026-03-01"));
        assertThat(house.words(house.staff, "/actions")).doesNotContain("Forklar saldiene");
        house.approve(meeting);
        assertThat(house.words(house.member, "/actions")).contains("Forklar saldiene");
        assertThat(house.words(house.outsider, "/actions")).contains("Forklar saldiene");
        assertThat(house.words(house.member, "/cases/" + file)).contains("Forklar saldiene");
    }

    @Test
    void it_returns_on_the_next_agendas_of_whoever_has_it_until_it_is_done() {
        UUID meeting = sent(directors, first, "2026-02-20");
        decided(meeting, "endorsed");
        house.approve(meeting);
        UUID decision = house.read(sql -> sql.sql("select decision_id from decision "
                + "where case_id = ? and point = 1").param(file).query(UUID.class).single());
        UUID action = OfficeHouse.made(house.done(house.staff, "note-action",
                note("decision", decision, "body", mayors)), "action");
        assertThat(house.words(house.staff, "/bodies/" + mayors)).contains("Forklar saldiene");
        UUID next = house.meeting(mayors, "2026-03-02");
        assertThat(house.words(house.staff, "/meetings/" + next))
                .contains("Opfølgning fra tidligere møder", "Forklar saldiene");
        house.seat(mayors, house.member);
        assertThat(house.words(house.member, "/meetings/" + next))
                .doesNotContain("Forklar saldiene");
        house.item(next, last);
        house.release(next);
        assertThat(house.words(house.member, "/meetings/" + next)).contains("Forklar saldiene");
        assertThat(house.words(house.staff, "/meetings/" + house.meeting(directors, "2026-03-09")))
                .doesNotContain("Forklar saldiene");
        decided(next, "approved");
        house.approve(next);
        assertThat(stage()).isEqualTo(CaseState.Stage.FOLLOW_UP);
        house.refused("move-case", Map.of("caseId", file, "move", "close", "date", "2026-03-04"),
                RefusalCode.SOMETHING_OPEN);
        house.done(house.staff, "finish-action", Map.of("action", action,
                "words", "Saldiene er forklaret", "date", "2026-03-04"));
        assertThat(stage()).isEqualTo(CaseState.Stage.DECIDED);
        assertThat(house.words(house.staff, "/meetings/" + house.meeting(mayors, "2026-03-10")))
                .doesNotContain("Opfølgning fra tidligere møder");
        assertThat(house.words(house.member, "/meetings/" + next)).contains("Forklar saldiene");
    }

    /** Nobody has it: the secretariat is told, and it comes back to whoever decided. */
    @Test
    void what_nobody_has_is_something_to_look_at() {
        UUID meeting = sent(directors, first, "2026-02-20");
        decided(meeting, "endorsed");
        house.done(house.staff, "note-action", note("item", item(meeting), "point", 1));
        house.approve(meeting);
        assertThat(house.words(house.staff, "/actions")).contains("Ingen har den");
        assertThat(house.words(house.staff, "")).contains("Opfølgning, der haster",
                "Forklar saldiene");
        assertThat(house.words(house.staff, "/meetings/" + house.meeting(directors, "2026-03-10")))
                .contains("Forklar saldiene");
    }

    /** What a case came to at the bodies after one comes back to it, once. */
    @Test
    void the_answer_comes_back_to_the_bodies_before() {
        house.seat(directors, house.member);
        UUID meeting = sent(directors, first, "2026-02-20");
        decided(meeting, "endorsed");
        house.approve(meeting);
        assertThat(house.words(house.staff, "/cases/" + file)).contains("Afventer KKR");
        assertThat(house.words(house.staff, "/bodies/" + directors))
                .contains("Afventer andre", "Regnskab 2022 20.02.2026 KKR");
        UUID then = sent(mayors, last, "2026-03-02");
        decided(then, "approved");
        house.approve(then);
        assertThat(house.words(house.staff, "/cases/" + file))
                .contains("Svar er tilbage og kommer på næste dagsorden");
        UUID back = house.meeting(directors, "2026-03-20");
        assertThat(house.words(house.staff, "/meetings/" + back)).contains(
                "Svar tilbage fra andre fora", "KKR 2026-1", "Godkendt");
        UUID other = house.open("En anden sag");
        house.item(back, house.step(other, directors, "decides"));
        house.release(back);
        assertThat(house.words(house.member, "/meetings/" + back)).contains("KKR 2026-1");
        assertThat(house.words(house.staff, "/cases/" + file))
                .contains("Svaret er forelagt 20. marts 2026");
        assertThat(house.words(house.staff, "/meetings/" + house.meeting(directors, "2026-04-20")))
                .doesNotContain("Svar tilbage fra andre fora");
    }

    @Test
    void what_is_wrong_is_said() {
        UUID meeting = sent(directors, first, "2026-02-20");
        UUID item = item(meeting);
        UUID seat = house.seat(mayors, house.member);
        house.refused("note-action", note(), RefusalCode.ONE_OF_TWO);
        house.refused("note-action", note("item", item), RefusalCode.NEEDED_HERE);
        house.refused("note-action", note("item", item, "point", 3), RefusalCode.NO_SUCH_POINT);
        house.refused("note-action", note("item", item, "point", 1, "date", "2026-02-19"),
                RefusalCode.MEETING_NOT_HELD);
        house.refused("note-action", note("item", item, "point", 1, "body", directors,
                "seat", seat), RefusalCode.SEAT_OF_ANOTHER);
        house.refused("note-action", note("item", item, "point", 1, "words", "Nej"),
                RefusalCode.REASON_TOO_SHORT);
        house.refused("note-action", note("item", item, "point", 1, "deadline", "2026-03-01"),
                RefusalCode.DATES_OUT_OF_ORDER);
        decided(meeting, "endorsed");
        house.approve(meeting);
        house.refused("note-action", note("item", item, "point", 1),
                RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
