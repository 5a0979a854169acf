package dk.betroet.office.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.Outcome;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.Cases;
import dk.betroet.office.platform.decision.Decisions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A case all the way: two bodies, two points, one of them split, to the decision. */
@Tag("database")
class ApproveMinutesTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID directors = house.body("Direktørkredsen", "rule", "advisory");
    private final UUID mayors = house.body("KKR", "kind", "political");
    private final UUID file = house.open("Regnskab 2022 og budget 2024");
    private final UUID first = house.step(file, directors, "advises");
    private final UUID last = house.step(file, mayors, "decides");

    private CaseFile file() {
        return house.read(sql -> house.office.part(Cases.class)
                .find(sql, house.home.unit(), file).orElseThrow());
    }

    private List<Decisions.Standing> decisions() {
        return house.read(sql -> house.office.part(Decisions.class)
                .of(sql, house.home.unit(), file));
    }

    private UUID treated(UUID body, UUID step, String day) {
        UUID meeting = house.meeting(body, day);
        house.item(meeting, step);
        house.release(meeting);
        return meeting;
    }

    private UUID item(UUID meeting) {
        return house.read(sql -> house.office.part(Meetings.class).items(sql, meeting))
                .getFirst().id();
    }

    @Test
    void a_case_goes_its_way_point_by_point_to_the_decision() {
        assertThat(file().state()).isEqualTo(new CaseState.Draft());
        UUID meeting = treated(directors, first, "2026-02-20");
        assertThat(file().state()).isEqualTo(new CaseState.UnderWay(1, 2));
        house.outcome(item(meeting), 1, "endorsed");
        house.refused("approve-minutes", Map.of("meeting", meeting, "date", "2026-03-04"),
                RefusalCode.ITEMS_UNDECIDED);
        house.outcome(item(meeting), 2, "forwarded");
        house.approve(meeting);
        assertThat(file().state()).isEqualTo(new CaseState.UnderWay(2, 2));
        assertThat(decisions()).noneMatch(one -> one.decision().authoritative());

        UUID then = treated(mayors, last, "2026-03-02");
        house.done(house.staff, "record-outcome", Map.of("item", item(then), "point", 1,
                "parts", List.of(Map.of("about", "regnskab 2022", "outcome", "approved"),
                        Map.of("about", "budget 2024", "outcome", "noted",
                                "remark", "med den bemærkning, at der følges op")),
                "date", "2026-03-02"));
        house.outcome(item(then), 2, "forwarded");
        house.approve(then);
        List<Decisions.Standing> made = decisions().stream()
                .filter(one -> one.decision().body().equals(mayors)).toList();
        assertThat(made).extracting(one -> one.decision().label() + " " + one.decision().about()
                + " " + one.decision().outcome()).containsExactly(
                        "2026-1 regnskab 2022 APPROVED", "2026-2 budget 2024 NOTED",
                        "2026-3 sagen videresendes FORWARDED");
        assertThat(file().state())
                .isEqualTo(new CaseState.Decided(made.getFirst().decision().id()));
        assertThat(made.getFirst().carries()).isTrue();
        assertThat(made.get(1).carries()).isFalse();
    }

    /** A decision stands in the chain by the fact that recorded it, and is never changed. */
    @Test
    void a_decision_is_chained_and_stays() {
        UUID meeting = treated(directors, first, "2026-02-20");
        house.outcome(item(meeting), 1, "discussed");
        house.outcome(item(meeting), 1, "endorsed");
        house.outcome(item(meeting), 2, "forwarded");
        house.approve(meeting);
        assertThat(decisions()).extracting(one -> one.decision().outcome())
                .containsExactly(Outcome.ENDORSED, Outcome.FORWARDED);
        UUID fact = decisions().getFirst().decision().fact();
        String operation = house.read(sql ->
                sql.sql("select operation from fact where fact_id = ?")
                        .param(fact).query(String.class).single());
        assertThat(operation).isEqualTo("meeting.record-outcome");
        house.refused("record-outcome", Map.of("item", item(meeting), "point", 1,
                "parts", List.of(Map.of("outcome", "noted")), "date", "2026-03-02"),
                RefusalCode.NOT_OPEN_ANY_MORE);
        house.refused("approve-minutes", Map.of("meeting", meeting, "date", "2026-03-04"),
                RefusalCode.ALREADY_DONE);
    }

    @Test
    void a_case_that_is_put_off_comes_back_to_the_same_step() {
        UUID meeting = treated(directors, first, "2026-02-20");
        for (int point = 1; point <= 2; point++) {
            house.done(house.staff, "record-outcome", Map.of("item", item(meeting),
                    "point", point, "parts", List.of(Map.of("outcome", "postponed",
                            "remark", "på ubestemt tid")), "date", "2026-02-20"));
        }
        house.approve(meeting);
        assertThat(file().state().stage()).isEqualTo(CaseState.Stage.POSTPONED);
        treated(directors, first, "2026-03-02");
        assertThat(file().state()).isEqualTo(new CaseState.UnderWay(1, 2));
    }

    @Test
    void nothing_is_approved_before_anything_was_recorded() {
        UUID meeting = treated(directors, first, "2026-02-20");
        house.refused("approve-minutes", Map.of("meeting", meeting, "date", "2026-03-04"),
                RefusalCode.MEETING_NOT_HELD);
        house.outcome(item(meeting), 1, "endorsed");
        house.refused("approve-minutes", Map.of("meeting", meeting, "date", "2026-02-19"),
                RefusalCode.DATES_OUT_OF_ORDER);
    }

    /** Undoing a decision is a decision of the same body; the first one stays where it is. */
    @Test
    void a_decision_is_undone_by_another() {
        UUID meeting = treated(directors, first, "2026-02-20");
        house.outcome(item(meeting), 1, "endorsed");
        house.outcome(item(meeting), 2, "forwarded");
        house.approve(meeting);
        UUID undone = decisions().getFirst().decision().id();
        UUID again = house.step(house.open("Sagen tages op igen"), directors, "advises");
        UUID then = treated(directors, again, "2026-03-02");
        undo(then, undone);
        house.outcome(item(then), 2, "noted");
        UUID elsewhere = treated(mayors, last, "2026-03-01");
        house.refused("record-outcome", undoing(elsewhere, undone), RefusalCode.OTHER_DECIDER);
        house.approve(then);
        assertThat(decisions().getFirst().reversed()).isTrue();
        assertThat(decisions().getFirst().carries()).isFalse();
        assertThat(house.words(house.staff, "/cases/" + file)).contains("Tilslutning (ophævet)");
        UUID third = treated(directors, house.step(house.open("En tredje gang"), directors,
                "advises"), "2026-03-03");
        house.refused("record-outcome", undoing(third, undone), RefusalCode.DECISION_REVERSED);
    }

    private Map<String, Object> undoing(UUID meeting, UUID undone) {
        return Map.of("item", item(meeting), "point", 1, "parts", List.of(Map.of(
                "outcome", "noted", "reverses", undone)), "date", "2026-03-04");
    }

    private void undo(UUID meeting, UUID undone) {
        house.done(house.staff, "record-outcome", undoing(meeting, undone));
    }
}
