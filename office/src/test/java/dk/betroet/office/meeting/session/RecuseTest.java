package dk.betroet.office.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class RecuseTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.body("Direktørkredsen");
    private final UUID file = house.open("Tilbud fra et firma", MeetingHouse.closed("members"));
    private final UUID meeting = house.meeting(body, "2026-03-02");
    private final UUID item = item();

    private UUID item() {
        house.seat(body, house.member);
        UUID made = house.item(meeting, house.step(file, body, "decides"));
        house.release(meeting);
        return made;
    }

    private Map<String, Object> command(UUID person) {
        return Map.of("item", item, "person", person, "reason", "Ejer andele i firmaet",
                "date", "2026-03-01");
    }

    @Test
    void whoever_has_an_interest_sees_what_everybody_sees() {
        assertThat(house.words(house.member, "/cases/" + file)).contains("Fremstilling af");
        house.done(house.leader, "recuse", command(house.member.personOrFail()));
        assertThat(house.status(house.member, "/cases/" + file)).isEqualTo(404);
        assertThat(house.words(house.member, "/meetings/" + meeting))
                .doesNotContain("Tilbud fra et firma");
        assertThat(house.words(house.leader, "/meetings/" + meeting))
                .contains("inhabilitet: Mia Medlem");
    }

    /** The secretariat's own people too, and then the book as well. */
    @Test
    void a_secretary_with_an_interest_loses_the_case_and_what_was_written_in_it() {
        UUID fact = house.read(sql -> sql.sql("select fact_id from case_file where case_id = ?")
                .param(file).query(UUID.class).single());
        assertThat(house.words(house.staff, "/vouchers/" + fact)).contains("Tilbud fra et firma");
        house.done(house.leader, "recuse", command(house.staff.personOrFail()));
        assertThat(house.status(house.staff, "/cases/" + file)).isEqualTo(404);
        assertThat(house.status(house.staff, "/vouchers/" + fact)).isEqualTo(404);
        assertThat(house.words(house.leader, "/vouchers/" + fact)).contains("Tilbud fra et");
    }

    @Test
    void what_the_house_refuses() {
        UUID person = house.member.personOrFail();
        house.refused("recuse", MeetingHouse.with(command(person), "reason", "Nej"),
                RefusalCode.REASON_TOO_SHORT);
        house.done(house.leader, "recuse", command(person));
        house.refused("recuse", command(person), RefusalCode.ALREADY_DONE);
    }
}
