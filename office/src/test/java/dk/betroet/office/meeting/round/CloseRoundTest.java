package dk.betroet.office.meeting.round;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.decision.Decision;
import dk.betroet.kernel.decision.Outcome;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.decision.Decisions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CloseRoundTest {

    private final RoundHouse round = new RoundHouse();
    private final UUID sent = round.sent();
    private final Map<String, Object> command = Map.of("round", sent, "date", "2026-03-04");

    private List<Decisions.Standing> decisions() {
        return round.house.read(sql -> round.house.office.part(Decisions.class)
                .of(sql, round.house.home.unit(), round.file));
    }

    @Test
    void what_all_are_for_is_decided_in_writing_and_put_on_record_at_the_next_meeting() {
        round.answered(round.house.member, sent, round.seat, "for");
        round.house.refused("close-round", command, RefusalCode.ANSWERS_MISSING);
        round.answered(round.other, sent, round.second, "for");
        round.house.done(round.house.leader, "close-round", command);
        assertThat(decisions()).extracting(one -> one.decision().outcome())
                .containsExactly(Outcome.APPROVED, Outcome.FORWARDED);
        assertThat(decisions()).allMatch(one ->
                one.decision().mode() == Decision.Mode.WRITTEN);
        assertThat(decisions().getFirst().carries()).isTrue();
        assertThat(round.house.words(round.house.member, "/cases/" + round.file))
                .contains("Endeligt afgjort", "Godkendt (endelig)");
        round.house.refused("close-round", command, RefusalCode.ALREADY_DONE);
        recorded();
        assertThat(round.house.words(round.house.staff, "/rounds/" + sent))
                .contains("Taget til protokol På mødet");
    }

    /** The body meets the next day about something else. */
    private void recorded() {
        UUID meeting = round.house.meeting(round.body, "2026-03-05");
        UUID item = round.house.item(meeting, round.house.step(
                round.house.open("Noget andet"), round.body, "prepares"));
        round.house.release(meeting);
        for (int point = 1; point <= 2; point++) {
            round.house.done(round.house.staff, "record-outcome", Map.of("item", item,
                    "point", point, "parts", List.of(Map.of("outcome", "noted")),
                    "date", "2026-03-05"));
        }
        round.house.done(round.house.leader, "approve-minutes",
                Map.of("meeting", meeting, "date", "2026-03-05"));
    }

    @Test
    void one_against_stops_it_and_is_named() {
        round.answered(round.house.member, sent, round.seat, "for");
        round.answered(round.other, sent, round.second, "against");
        round.house.done(round.house.leader, "close-round", command);
        assertThat(decisions()).allMatch(one -> one.decision().outcome() == Outcome.NOT_ADOPTED)
                .allMatch(one -> one.dissent().equals(List.of("Direktør, Vejen")));
    }

    /** Whoever demands a meeting gets one: the step waits for an agenda again. */
    @Test
    void a_demand_puts_it_on_a_meeting() {
        round.answered(round.other, sent, round.second, "demand-meeting");
        round.house.done(round.house.leader, "close-round", command);
        assertThat(decisions()).isEmpty();
        assertThat(round.house.words(round.house.staff, "/rounds/" + sent))
                .contains("Kræves på møde");
        round.house.item(round.house.meeting(round.body, "2026-03-20"), round.step);
    }

    @Test
    void nothing_is_closed_before_it_was_sent() {
        round.house.refused("close-round", MeetingHouse.with(command, "date", "2026-02-28"),
                RefusalCode.DATES_OUT_OF_ORDER);
    }
}
