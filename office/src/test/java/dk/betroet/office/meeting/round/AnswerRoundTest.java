package dk.betroet.office.meeting.round;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AnswerRoundTest {

    private final RoundHouse round = new RoundHouse("mayDemand", false);

    @Test
    void a_member_answers_for_their_own_seat_and_the_secretariat_for_any() {
        UUID sent = round.sent();
        round.answered(round.house.member, sent, round.seat, "against");
        round.answered(round.house.member, sent, round.seat, "for");
        round.answered(round.house.staff, sent, round.second, "abstain");
        assertThat(round.house.words(round.house.staff, "/rounds/" + sent)).contains(
                "2 af 2 har svaret", "Direktør, Assens For", "Direktør, Vejen Undlader");
        assertThat(round.house.ask(round.house.member, "answer-round",
                RoundHouse.answer(sent, round.second, "for")).toString())
                .contains(RefusalCode.SEAT_OF_ANOTHER.name());
    }

    @Test
    void what_the_house_refuses() {
        UUID sent = round.sent();
        round.house.refused("answer-round", RoundHouse.answer(sent, round.seat,
                "demand-meeting"), RefusalCode.NO_RIGHT_TO_DEMAND);
        round.house.refused("answer-round", MeetingHouse.with(RoundHouse.answer(sent, round.seat,
                "for"), "date", "2026-02-28"), RefusalCode.DATES_OUT_OF_ORDER);
        round.answered(round.house.staff, sent, round.seat, "for");
        round.answered(round.house.staff, sent, round.second, "for");
        round.house.done(round.house.leader, "close-round", Map.of("round", sent,
                "date", "2026-03-04"));
        round.house.refused("answer-round", RoundHouse.answer(sent, round.seat, "against"),
                RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
