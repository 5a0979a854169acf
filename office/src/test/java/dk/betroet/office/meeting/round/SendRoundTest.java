package dk.betroet.office.meeting.round;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SendRoundTest {

    private final RoundHouse round = new RoundHouse();

    /** Sent in writing is sent: those who are asked see the case from then on. */
    @Test
    void everybody_with_a_vote_is_asked_and_sees_the_case() {
        round.house.seat(round.body, round.house.outsider, "basis", "observer");
        assertThat(round.house.status(round.house.member, "/cases/" + round.file)).isEqualTo(404);
        UUID sent = round.sent();
        assertThat(round.house.words(round.house.member, "/rounds/" + sent)).contains(
                "0 af 2 har svaret", "Direktør, Assens", "Direktør, Vejen", "Intet svar",
                "regnskab og budget godkendes");
        assertThat(round.house.words(round.house.member, "/cases/" + round.file))
                .contains("Skriftlig behandling", "Svar modtages");
    }

    @Test
    void whoever_has_not_answered_finds_it_on_the_first_page() {
        UUID sent = round.sent();
        round.house.meeting(round.body, "2026-03-20");
        assertThat(round.house.words(round.house.member, "")).contains("Venter på dit svar",
                "Regnskab 2022", "Svar senest 10. marts 2026", "Kommende møder",
                "Direktørkredsen, 20. marts 2026");
        round.answered(round.house.member, sent, round.seat, "for");
        assertThat(round.house.words(round.house.member, ""))
                .doesNotContain("Venter på dit svar");
        assertThat(round.house.words(round.house.outsider, ""))
                .doesNotContain("Venter på dit svar", "Kommende møder");
    }

    @Test
    void what_the_house_refuses() {
        round.house.refused("send-round", MeetingHouse.with(round.sending(),
                "deadline", "2026-02-27"), RefusalCode.DATES_OUT_OF_ORDER);
        UUID empty = round.house.body("KKR");
        UUID there = round.house.step(round.house.open("En til"), empty, "decides");
        round.house.refused("send-round", MeetingHouse.with(round.sending(), "step", there),
                RefusalCode.NOBODY_TO_ASK);
        round.sent();
        round.house.refused("send-round", round.sending(), RefusalCode.ALREADY_DONE);
    }
}
