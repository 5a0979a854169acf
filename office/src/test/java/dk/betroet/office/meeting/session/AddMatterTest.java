package dk.betroet.office.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.decision.ItemState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.meeting.publish.MeetingPaper;
import dk.betroet.office.meeting.publish.PaperKind;
import dk.betroet.office.meeting.publish.PaperMaker;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an agenda holds besides cases, from the agenda to the published minutes. */
@Tag("database")
class AddMatterTest {

    private final AtMeeting at = new AtMeeting();
    private final MeetingHouse house = at.house;

    private UUID add(String kind, Object... more) {
        return OfficeHouse.made(house.done(house.staff, "add-matter", MeetingHouse.with(
                Map.of("meeting", at.meeting, "kind", kind, "date", "2026-02-03"), more)), "item");
    }

    @Test
    void it_is_numbered_read_moved_and_taken_off_like_the_others() {
        UUID welcome = add("welcome", "words", "Formanden byder velkommen");
        UUID business = add("any-other-business");
        house.done(house.staff, "move-item",
                Map.of("item", welcome, "number", 1, "date", "2026-02-03"));
        at.sent();
        assertThat(house.words(house.member, "/meetings/" + at.meeting)).containsSubsequence(
                "1. Velkomst", "Formanden byder velkommen", "2. Budget 2027", "3. Eventuelt");
        assertThat(house.words(house.member, "/meetings/" + at.meeting + "/read"))
                .containsSubsequence("1. Velkomst", "2. Budget 2027", "3. Eventuelt");
        house.done(house.staff, "drop-item", Map.of("item", business, "reason",
                "Der er ingenting", "date", "2026-02-20"));
        assertThat(at.item(business).stage()).isEqualTo(ItemState.Stage.DROPPED);
    }

    @Test
    void minutes_are_written_under_it_and_nothing_waits_for_it() {
        UUID welcome = add("welcome");
        at.held();
        house.approve(at.meeting);
        assertThat(at.item(welcome).stage()).isEqualTo(ItemState.Stage.APPROVED);
        house.done(house.leader, "correct-minutes", Map.of("item", welcome, "words",
                "Formanden bød velkommen", "reason", "Det stod der ikke", "date", "2026-03-05"));
        assertThat(house.words(house.member, "/meetings/" + at.meeting + "/minutes"))
                .containsSubsequence("2. Velkomst", "Formanden bød velkommen");
    }

    @Test
    void what_is_approved_is_told_and_is_no_decision() {
        UUID agenda = add("approve-agenda");
        at.held();
        assertThat(house.words(house.staff, "/meetings/" + at.meeting + "/minutes"))
                .contains("Godkendelse af dagsorden", "Skriv beslutning på punkt 1");
        house.outcome(agenda, 1, "approved");
        house.refused("record-outcome", Map.of("item", agenda, "point", 2, "parts",
                List.of(Map.of("outcome", "approved")), "date", "2026-03-02"),
                RefusalCode.NO_SUCH_POINT);
        house.approve(at.meeting);
        long decided = house.read(sql -> sql.sql("""
                select count(*) from decision where item_id = ?""")
                .param(agenda).query(Long.class).single());
        assertThat(decided).isZero();
        Meeting meeting = at.found();
        MeetingPaper minutes = house.read(sql -> house.office.part(PaperMaker.class)
                .forEverybody(sql, house.home.unit(), meeting, PaperKind.MINUTES, null));
        MeetingPaper.Item told = minutes.items().stream()
                .filter(one -> one.id().equals(agenda)).findFirst().orElseThrow();
        assertThat(told.heading()).isEqualTo("Godkendelse af dagsorden");
        assertThat(told.decisions()).singleElement().satisfies(one -> {
            assertThat(one.label()).isEmpty();
            assertThat(one.outcome()).isEqualTo("approved");
        });
        assertThat(house.words(house.member, "/meetings/" + at.meeting))
                .containsSubsequence("Godkendelse af dagsorden", "Godkendt");
        assertThat(house.status(house.member, "/meetings/" + at.meeting + "/minutes.pdf"))
                .isEqualTo(200);
        house.done(house.leader, "open-to-public",
                Map.of("body", at.body, "open", true, "date", "2026-03-04"));
        house.done(house.staff, "publish", Map.of(
                "meeting", at.meeting, "paper", "minutes", "date", "2026-03-04"));
        assertThat(house.status(house.member, "/meetings/" + at.meeting + "/papers"))
                .isEqualTo(200);
    }

    @Test
    void the_approval_of_minutes_leads_to_them() {
        UUID next = house.meeting(at.body, "2026-03-20");
        house.done(house.staff, "add-matter", Map.of(
                "meeting", next, "kind", "approve-minutes", "date", "2026-02-03"));
        house.release(next);
        at.held();
        assertThat(house.words(house.leader, "/meetings/" + next)).contains(
                "Referatet af mødet 2. marts 2026, der endnu ikke er godkendt",
                "Godkend referatet af mødet 2. marts 2026");
        assertThat(house.words(house.staff, "/meetings/" + next))
                .doesNotContain("Godkend referatet af mødet");
        house.approve(at.meeting);
        assertThat(house.words(house.leader, "/meetings/" + next)).contains("det er godkendt")
                .doesNotContain("Godkend referatet af mødet");
    }

    /** It is closed like any other, wherever an agenda and minutes are read. */
    @Test
    void behind_closed_doors_nobody_else_reads_of_it() {
        UUID closed = add("other", "heading", "Zebrafink", "words", "Zebrafink ord");
        house.done(house.staff, "set-item-openness", MeetingHouse.with(Map.of("item", closed,
                "decisionPublic", false, "atMeeting", false, "date", "2026-02-04"),
                MeetingHouse.closed("members")));
        at.held();
        house.approve(at.meeting);
        house.done(house.leader, "correct-minutes", Map.of("item", closed, "words",
                "Zebrafink sagt", "reason", "Det stod der ikke", "date", "2026-03-05"));
        String here = "/meetings/" + at.meeting;
        for (String path : List.of(here, here + "/read", here + "/minutes")) {
            assertThat(house.words(house.member, path)).contains("Zebrafink");
            assertThat(house.words(house.outsider, path)).contains("Budget 2027")
                    .doesNotContain("Zebrafink");
            assertThat(house.words(house.director, path)).doesNotContain("Zebrafink");
        }
        Meeting meeting = at.found();
        for (PaperKind kind : PaperKind.values()) {
            assertThat(house.read(sql -> house.office.part(PaperMaker.class).forEverybody(sql,
                    house.home.unit(), meeting, kind, null)).toJson())
                    .doesNotContain("Zebrafink");
        }
        house.read(sql -> sql.sql("select fact_id from item_fact where item_id = ?")
                .param(closed).query(UUID.class).list()).forEach(fact ->
                assertThat(house.status(house.director, "/vouchers/" + fact)).isEqualTo(404));
    }

    @Test
    void what_the_house_refuses() {
        Map<String, Object> plain = Map.of(
                "meeting", at.meeting, "kind", "other", "date", "2026-02-03");
        house.refused("add-matter", plain, RefusalCode.NEEDED_HERE);
        house.refused("add-matter", MeetingHouse.with(plain, "kind", "approve-minutes"),
                RefusalCode.NOTHING_TO_DO);
        UUID welcome = add("welcome");
        at.sent();
        Map<String, Object> of = Map.of(
                "item", welcome, "reason", "Fordi det er sådan", "date", "2026-03-01");
        house.refused("postpone-item", of, RefusalCode.ITEM_WITHOUT_CASE);
        house.refused("recuse", MeetingHouse.with(of, "person", house.member.personOrFail()),
                RefusalCode.ITEM_WITHOUT_CASE);
        house.refused("refer-item", MeetingHouse.with(of, "body", at.body),
                RefusalCode.ITEM_WITHOUT_CASE);
        house.refused("record-outcome", Map.of("item", welcome, "point", 1, "parts",
                List.of(Map.of("outcome", "noted")), "date", "2026-03-02"),
                RefusalCode.NO_SUCH_POINT);
        house.outcome(at.item, 1, "endorsed");
        house.refused("add-matter", MeetingHouse.with(plain, "kind", "welcome"),
                RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
