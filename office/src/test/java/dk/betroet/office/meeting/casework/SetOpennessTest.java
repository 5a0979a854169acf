package dk.betroet.office.meeting.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who sees what of a case, on the pages and in the book, as it is opened and closed. */
@Tag("database")
class SetOpennessTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID body = house.body("Direktørkredsen");
    private final UUID steering = house.body("Formandskabet", "steers", body);
    private final Caller chair = house.office.person(
            house.home, Role.MEMBER, "Fie Formand");
    private final UUID file = released();

    private UUID released() {
        house.seat(body, house.member);
        house.seat(steering, chair);
        UUID opened = house.open("Sagen om lån");
        UUID meeting = house.meeting(body, "2026-03-10");
        house.item(meeting, house.step(opened, body, "decides"));
        house.release(meeting);
        return opened;
    }

    private void close(String level, Object... more) {
        house.done(house.staff, "set-openness", MeetingHouse.with(MeetingHouse.with(
                Map.of("caseId", file, "date", "2026-03-01"), MeetingHouse.closed(level)), more));
    }

    private String seen(Caller caller) {
        return house.status(caller, "/cases/" + file) == 404 ? "nothing"
                : house.words(caller, "/cases/" + file).contains("Fremstilling af") ? "papers"
                : house.words(caller, "/cases/" + file).contains("Sagen om lån") ? "heading"
                : "decision";
    }

    private List<String> seenByAll() {
        return List.of(seen(house.leader), seen(house.auditor), seen(chair), seen(house.member),
                seen(house.outsider), seen(house.director));
    }

    @Test
    void closed_means_closed() {
        assertThat(seenByAll()).containsOnly("papers");
        close("heading-public");
        assertThat(seenByAll()).containsExactly(
                "papers", "papers", "papers", "papers", "heading", "heading");
        close("members");
        assertThat(seenByAll()).containsExactly(
                "papers", "papers", "papers", "papers", "nothing", "nothing");
        close("steering-group");
        assertThat(seenByAll()).containsExactly(
                "papers", "papers", "papers", "nothing", "nothing", "nothing");
        close("named", "named", List.of(house.outsider.personOrFail()));
        assertThat(seenByAll()).containsExactly(
                "nothing", "papers", "nothing", "nothing", "papers", "nothing");
        assertThat(seen(house.staff)).isEqualTo("papers");
    }

    /** Whoever does not see the case cannot name it, nor read in the book what was asked. */
    @Test
    void what_is_closed_cannot_be_named_and_not_be_read_in_the_book() {
        close("named", "named", List.of(house.outsider.personOrFail()));
        assertThat(house.ask(house.leader, "plan-step", Map.of("caseId", file, "bodies",
                List.of(body), "role", "is-told", "date", "2026-03-01")).toString())
                .contains("reference_unknown");
        house.read(sql -> sql.sql("select fact_id from case_fact where case_id = ?").param(file)
                .query(UUID.class).list()).forEach(fact -> {
                    assertThat(house.status(house.leader, "/vouchers/" + fact)).isEqualTo(404);
                    assertThat(house.status(house.staff, "/vouchers/" + fact)).isEqualTo(200);
                });
    }

    @Test
    void a_closure_says_why() {
        house.refused("set-openness", Map.of("caseId", file, "level", "members",
                "date", "2026-03-01"), RefusalCode.CLOSURE_UNFOUNDED);
        close("members");
        assertThat(house.words(house.leader, "/cases/" + file)).contains(
                "Forhandling med en part", "Forvaltningsloven § 27", "01.01.2027");
    }
}
