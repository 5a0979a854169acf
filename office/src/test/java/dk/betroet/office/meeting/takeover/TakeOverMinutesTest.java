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
        assertThat(house.status(house.director, "/evidence/" + one("""
                select evidence_id::text from imported_paper where paper_id = ?""", paper)))
                .isEqualTo(200);
        assertThat(house.words(house.staff, "/minutes/" + paper)).contains(
                "Opfølgning: sekretær Skriver til kommunen", "Lukket bilag Budgetforslag");
        house.refused("take-over-minutes", Map.of("minutes", paper, "date", "2026-02-03"),
                RefusalCode.ALREADY_DONE);
        house.refused("accept-item", minutes.item(paper), RefusalCode.NOT_OPEN_ANY_MORE);
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

    @Test
    void who_may_not_see_a_case_does_not_see_its_minutes() {
        UUID paper = minutes.paper(MinutesHouse.PAPER);
        minutes.looked(paper);
        house.done(house.leader, "accept-minutes", MinutesHouse.frame(paper));
        house.done(house.leader, "accept-item", minutes.item(paper, closedToLeader()));
        house.done(house.leader, "accept-item", minutes.bridge(paper));
        assertThat(house.status(house.staff, "/minutes/" + paper)).isEqualTo(200);
        String file = "/evidence/" + one("""
                select evidence_id::text from imported_paper where paper_id = ?""", paper);
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
