package dk.betroet.office.meeting.body;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SetAgendaOpeningTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.approving("Kredsen");

    private void opening(boolean approvals) {
        house.done(house.staff, "set-agenda-opening",
                Map.of("body", body, "approvals", approvals, "date", "2026-01-10"));
    }

    private List<String> agenda(UUID meeting) {
        return house.read(sql -> sql.sql("""
                select number || '. ' || heading from agenda_item where meeting_id = ?
                order by number""").param(meeting).query(String.class).list());
    }

    @Test
    void agendas_begin_with_the_two_approvals_until_it_is_switched_off() {
        assertThat(agenda(house.meeting(body, "2026-03-02")))
                .containsExactly("1. Godkendelse af dagsorden");
        UUID second = house.meeting(body, "2026-04-02");
        assertThat(agenda(second)).containsExactly("1. Godkendelse af dagsorden",
                "2. Godkendelse af referat fra sidste møde");
        assertThat(house.words(house.staff, "/meetings/" + second))
                .contains("Referatet af mødet 2. marts 2026");
        opening(false);
        assertThat(agenda(house.meeting(body, "2026-05-04"))).isEmpty();
        assertThat(house.words(house.staff, "/bodies/" + body))
                .containsSubsequence("Dagsordenen begynder med godkendelser", "Nej");
    }

    @Test
    void what_the_house_refuses() {
        house.refused("set-agenda-opening",
                Map.of("body", body, "approvals", true, "date", "2026-01-10"),
                RefusalCode.ALREADY_DONE);
    }
}
