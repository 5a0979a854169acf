package dk.betroet.office.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AnswerMinutesTest {

    private final AtMeeting at = new AtMeeting("Tilbud fra et firma",
            MeetingHouse.closed("members")).inHearing();
    private final Map<String, Object> command = Map.of("meeting", at.meeting, "seat", at.seat,
            "said", "remarks", "item", at.item, "remark", "Prisen var en anden",
            "date", "2026-03-04");
    private final String minutes = "/meetings/" + at.meeting + "/minutes";

    @Test
    void whoever_was_there_answers_and_then_they_are_approved() {
        at.house.refused("approve-minutes", Map.of("meeting", at.meeting, "date", "2026-03-04"),
                RefusalCode.ANSWERS_MISSING);
        at.house.done(at.house.member, "answer-minutes", command);
        assertThat(at.house.words(at.house.member, minutes))
                .contains("Har bemærkninger", "Punkt 1: Prisen var en anden");
        at.house.done(at.house.member, "answer-minutes",
                MeetingHouse.with(command, "said", "approves", "remark", "", "item", ""));
        assertThat(at.house.words(at.house.member, minutes)).contains("Godkender");
        assertThat(at.house.words(at.house.member, "")).doesNotContain("til gennemsyn");
        at.house.approve(at.meeting);
        assertThat(at.house.words(at.house.member, minutes)).contains("Godkendt 4. marts 2026");
    }

    /** A remark is about what is closed as well: nobody reads it who does not see the item. */
    @Test
    void a_remark_is_as_closed_as_what_it_is_about() {
        Caller recused = at.house.office.person(at.house.home, Role.STAFF, "Rasmus Inhabil");
        at.house.done(at.house.leader, "recuse", Map.of("item", at.item, "person",
                recused.personOrFail(), "reason", "Ejer andele", "date", "2026-03-03"));
        at.house.done(at.house.member, "answer-minutes", command);
        UUID fact = at.house.read(sql -> sql.sql("select fact_id from minutes_answer")
                .query(UUID.class).single());
        assertThat(at.house.status(recused, "/vouchers/" + fact)).isEqualTo(404);
        assertThat(at.house.words(recused, minutes + "?version=1")).contains("Har bemærkninger")
                .doesNotContain("Prisen var en anden", "Tilbud fra et firma");
        assertThat(at.house.words(at.house.leader, "/vouchers/" + fact))
                .contains("Prisen var en anden");
    }

    @Test
    void what_the_house_refuses() {
        at.house.refused("answer-minutes", MeetingHouse.with(command, "remark", ""),
                RefusalCode.NEEDED_HERE);
        at.house.refused("answer-minutes", MeetingHouse.with(command, "date", "2026-03-02"),
                RefusalCode.DATES_OUT_OF_ORDER);
        at.house.refused("answer-minutes", MeetingHouse.with(command, "seat",
                at.house.seat(at.body, at.house.outsider)), RefusalCode.SEAT_OF_ANOTHER);
        assertThat(at.house.ask(at.house.outsider, "answer-minutes", MeetingHouse.with(command,
                "item", "")).toString()).contains("SEAT_OF_ANOTHER");
        UUID elsewhere = at.house.item(at.house.meeting(at.body, "2026-04-20"),
                at.house.step(at.house.open("En anden sag"), at.body, "advises"));
        at.house.refused("answer-minutes", MeetingHouse.with(command, "item", elsewhere),
                RefusalCode.ITEM_OF_ANOTHER);
        at.house.done(at.house.member, "answer-minutes", command);
        at.house.approve(at.meeting);
        at.house.refused("answer-minutes", command, RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
