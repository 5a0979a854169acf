package dk.betroet.office.meeting.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Minutes become a meeting, and what was decided then is told apart from what is decided here. */
@Tag("database")
class TakeOverMinutesTest {

    private final MinutesHouse minutes = new MinutesHouse();
    private final MeetingHouse house = minutes.house;

    private Outcome.Done taken(UUID paper) {
        return house.done(house.leader, "take-over-minutes",
                Map.of("minutes", paper, "date", "2026-02-03"));
    }

    private String one(String query, Object... parameters) {
        return house.read(sql -> sql.sql(query).params(parameters).query(String.class).single());
    }

    @Test
    void minutes_become_a_meeting_with_cases_and_decisions_that_are_marked() {
        UUID paper = minutes.accepted(MinutesHouse.PAPER);
        UUID meeting = OfficeHouse.made(taken(paper), "meeting");
        assertThat(house.words(house.staff, "/meetings/" + meeting)).contains("Fjordudvalget",
                "Budget for havnen", "Ny bro", "2012-i1", "2012-i2", "2012-i3");
        assertThat(house.words(house.staff, "/cases")).contains("2012-1 Budget for havnen",
                "2012-2 Ny bro Udskudt");
        assertThat(one("""
                select string_agg(d.mode || ' ' || d.outcome || ' ' || m.line || ' ' || m.words,
                    ' / ' order by d.number)
                from decision d join imported_decision m using (decision_id)
                where m.paper_id = ?""", paper)).isEqualTo("imported approved 14 1. Godkendt. / "
                        + "imported noted 15 2. Taget til efterretning. / imported postponed 23 "
                        + "Punktet blev udsat til næste møde.");
        assertThat(house.words(house.staff, "/decisions/" + one("""
                select decision_id::text from imported_decision
                where paper_id = ? and line = 23""", paper))).contains("2012-i3",
                "Læst i Referat 2012", "Linje 23: Punktet blev udsat til næste møde.",
                "læst i et referat fra tidligere");
        assertThat(one("""
                select distinct f.actor_id::text from imported_decision m
                join fact f on f.fact_id = m.accepted_id where m.paper_id = ?""", paper))
                .isEqualTo(house.staff.personOrFail().toString());
        assertThat(house.status(house.director, file(paper))).isEqualTo(404);
        assertThat(house.words(house.staff, "/minutes/" + paper)).contains(
                "Opfølgning: sekretær (Skal stadig gøres) Skriver til kommunen",
                "Lukket bilag Budgetforslag");
        house.refused("take-over-minutes", Map.of("minutes", paper, "date", "2026-02-03"),
                RefusalCode.ALREADY_DONE);
        house.refused("accept-item", minutes.item(paper), RefusalCode.NOT_OPEN_ANY_MORE);
    }

    /** With two decisions on the item the action follows from the item itself. */
    @Test
    void what_was_to_be_done_is_an_action_that_comes_back() {
        UUID paper = minutes.accepted(MinutesHouse.PAPER);
        house.done(house.staff, "accept-item", minutes.bridge(paper, "tasks", List.of(
                Map.of("words", "Måler broen op", "owner", "formand", "stands", "done",
                        "line", 23),
                Map.of("words", "Talte om vejret", "stands", "no-task", "line", 23))));
        taken(paper);
        assertThat(house.words(house.staff, "/actions")).contains("Skriver til kommunen",
                "sekretær, efter referatet").doesNotContain("Måler broen op");
        assertThat(house.words(house.staff, "/actions?status=all")).contains("Måler broen op")
                .doesNotContain("Talte om vejret");
        String action = one("""
                select action_id::text from case_action where words = 'Skriver til kommunen'
                    and paper_id = ?""", paper);
        assertThat(house.words(house.staff, "/actions/" + action)).contains(
                "Læst i et referat fra tidligere Linje 15", "sekretær, efter referatet");
        UUID body = UUID.fromString(one("select body_id::text from body where unit_id = ?",
                house.home.unit()));
        UUID next = house.meeting(body, "2026-05-04");
        assertThat(house.words(house.staff, "/meetings/" + next))
                .contains("Opfølgning fra tidligere møder", "Skriver til kommunen")
                .doesNotContain("Måler broen op");
        house.done(house.staff, "finish-action", Map.of("action", action, "words",
                "Brevet er sendt", "date", "2026-02-04"));
        assertThat(house.words(house.staff, "/actions")).doesNotContain("Skriver til kommunen");
    }

    @Test
    void attachments_are_named_and_a_file_is_there_when_it_was_given() {
        UUID paper = minutes.paper(MinutesHouse.PAPER);
        minutes.looked(paper);
        UUID file = house.file("Budgetforslag");
        house.done(house.staff, "accept-minutes", MinutesHouse.frame(paper));
        house.done(house.staff, "accept-item", minutes.item(paper, "attached", List.of(
                Map.of("name", "Budgetforslag", "closed", false, "file", file, "line", 18),
                Map.of("name", "Fortroligt notat", "closed", true, "line", 18))));
        house.done(house.staff, "accept-item", minutes.bridge(paper));
        assertThat(house.status(house.director, "/evidence/" + file)).isEqualTo(404);
        UUID meeting = OfficeHouse.made(taken(paper), "meeting");
        UUID budget = UUID.fromString(one("""
                select case_id::text from case_version where title = 'Budget for havnen'
                    and unit_id = ?""", house.home.unit()));
        for (String page : List.of("/cases/" + budget, "/meetings/" + meeting)) {
            assertThat(house.words(house.staff, page)).contains(
                    "Bilag, som referater fra tidligere nævner",
                    "Referat 2012, linje 18 Filen er her", "Fortroligt notat");
            assertThat(house.words(house.director, page)).contains("Budgetforslag")
                    .doesNotContain("Fortroligt notat");
        }
        assertThat(house.status(house.director, "/evidence/" + file)).isEqualTo(404);
        assertThat(house.status(house.staff, "/attachments/" + one("""
                select attachment_id::text from named_attachment where paper_id = ?
                    and attachment_id is not null""", paper))).isEqualTo(200);
    }

    @Test
    void nothing_is_taken_over_that_nobody_has_accepted() {
        UUID paper = minutes.paper(MinutesHouse.PAPER);
        Outcome outcome = house.ask(house.leader, "take-over-minutes",
                Map.of("minutes", paper, "date", "2026-02-03"));
        assertThat(((Outcome.Refused) outcome).refusals()).hasSize(4).allMatch(one ->
                one.code() == RefusalCode.NOT_LOOKED_OVER);
        assertThat(house.ask(house.staff, "take-over-minutes",
                Map.of("minutes", paper, "date", "2026-02-03")))
                .isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void a_case_that_is_there_goes_on_and_a_body_has_one_meeting_a_day() {
        UUID first = minutes.accepted(MinutesHouse.PAPER);
        taken(first);
        UUID bridge = UUID.fromString(one("""
                select case_id::text from case_version where title = 'Ny bro' and unit_id = ?""",
                house.home.unit()));
        UUID body = UUID.fromString(one("select body_id::text from body where unit_id = ?",
                house.home.unit()));
        UUID second = minutes.paper(MinutesHouse.PAPER.replace("3. maj", "7. juni"));
        minutes.looked(second);
        house.done(house.staff, "accept-minutes", MinutesHouse.frame(second, "body", body,
                "bodyName", ""));
        house.done(house.staff, "accept-item", minutes.item(second, "leftOut", true));
        house.done(house.staff, "accept-item", minutes.bridge(second, "known", bridge, "rulings",
                List.of(Map.of("outcome", "approved", "line", 23))));
        house.refused("take-over-minutes", Map.of("minutes", second, "date", "2026-02-03"),
                RefusalCode.ALREADY_EXISTS);
        house.done(house.staff, "accept-minutes", MinutesHouse.frame(second, "body", body,
                "bodyName", "", "heldOn", "2012-06-07"));
        taken(second);
        assertThat(house.words(house.staff, "/cases/" + bridge)).contains("2012-i3 ",
                "2012-i4 ", "Endeligt afgjort");
        assertThat(house.words(house.staff, "/cases")).doesNotContain("2012-3");
    }

    private String file(UUID paper) {
        return "/evidence/" + one("""
                select evidence_id::text from imported_paper where paper_id = ?""", paper);
    }

    /** The file names what is attached, and so it is as closed as the names are. */
    @Test
    void a_paper_is_opened_by_all_who_see_the_unit_when_nothing_in_it_is_closed() {
        UUID paper = minutes.paper(MinutesHouse.PAPER);
        minutes.looked(paper);
        house.done(house.staff, "accept-minutes", MinutesHouse.frame(paper));
        house.done(house.staff, "accept-item", minutes.item(paper, "attached", List.of(
                Map.of("name", "Budgetforslag", "closed", false, "line", 18))));
        house.done(house.staff, "accept-item", minutes.bridge(paper));
        assertThat(house.status(house.director, file(paper))).isEqualTo(404);
        taken(paper);
        assertThat(house.status(house.director, file(paper))).isEqualTo(200);
        UUID item = house.read(sql -> sql.sql("""
                select item_id from imported_item where paper_id = ? order by line limit 1""")
                .param(paper).query(UUID.class).single());
        house.done(house.staff, "set-item-openness", MeetingHouse.with(Map.of("item", item,
                "decisionPublic", true, "atMeeting", true, "date", "2026-02-04"),
                MeetingHouse.closed("members")));
        assertThat(house.status(house.director, file(paper))).isEqualTo(404);
    }

    /** What a paper is called may tell what is closed in it, on the pages of what is open too. */
    @Test
    void its_name_is_for_those_who_see_all_that_came_of_it() {
        UUID paper = minutes.paper(MinutesHouse.PAPER);
        minutes.looked(paper);
        house.done(house.leader, "accept-minutes", MinutesHouse.frame(paper));
        house.done(house.leader, "accept-item", minutes.item(paper, closedToLeader()));
        house.done(house.leader, "accept-item", minutes.bridge(paper, "after", "lapsed",
                "attached", List.of(Map.of("name", "Kort", "closed", false, "line", 23))));
        taken(paper);
        String bridge = one("""
                select i.case_id::text from imported_item m join agenda_item i using (item_id)
                where m.paper_id = ? order by m.line desc limit 1""", paper);
        String decided = "/decisions/" + one("""
                select decision_id::text from imported_decision
                where paper_id = ? and line = 23""", paper);
        assertThat(house.words(house.staff, "/cases/" + bridge)).contains("Ny bro", "Kort",
                "Linje 23").doesNotContain("Referat 2012");
        assertThat(house.words(house.staff, decided)).contains(
                "Læst i Et referat, som ikke er åbent for dig").doesNotContain("Referat 2012");
        assertThat(house.words(house.staff, "/minutes")).doesNotContain("Referat 2012");
        assertThat(house.words(house.leader, "/cases/" + bridge)).contains(
                "Referat 2012, linje 23");
        assertThat(house.words(house.leader, decided)).contains("Læst i Referat 2012");
        assertThat(house.words(house.leader, "/minutes")).contains("Referat 2012");
        for (String fact : house.read(sql -> sql.sql("""
                select fact_id::text from imported_paper where paper_id = :paper
                union select fact_id::text from imported_said where paper_id = :paper""")
                .param("paper", paper).query(String.class).list())) {
            assertThat(house.status(house.staff, "/vouchers/" + fact)).isEqualTo(404);
            assertThat(house.status(house.leader, "/vouchers/" + fact)).isEqualTo(200);
        }
    }

    @Test
    void who_may_not_see_a_case_does_not_see_its_minutes() {
        UUID paper = minutes.paper(MinutesHouse.PAPER);
        minutes.looked(paper);
        house.done(house.leader, "accept-minutes", MinutesHouse.frame(paper));
        house.done(house.leader, "accept-item", minutes.item(paper, closedToLeader()));
        house.done(house.leader, "accept-item", minutes.bridge(paper));
        assertThat(house.status(house.staff, "/minutes/" + paper)).isEqualTo(200);
        String file = file(paper);
        assertThat(house.status(house.director, file)).isEqualTo(404);
        Outcome.Done done = taken(paper);
        assertThat(house.status(house.director, file)).isEqualTo(404);
        assertThat(house.status(house.staff, "/minutes/" + paper)).isEqualTo(404);
        assertThat(house.status(house.leader, "/minutes/" + paper)).isEqualTo(200);
        assertThat(house.status(house.director, "/vouchers/" + done.fact().id())).isEqualTo(404);
    }

    private Object[] closedToLeader() {
        return new Object[] {"level", "named", "reason", "Forhandling med en part", "legalBasis",
            "Forvaltningsloven § 27", "reviewOn", "2027-01-01", "named",
            List.of(house.leader.personOrFail())};
    }
}
