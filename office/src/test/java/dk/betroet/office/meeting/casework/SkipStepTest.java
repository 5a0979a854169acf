package dk.betroet.office.meeting.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SkipStepTest {

    private final MeetingHouse house = new MeetingHouse();
    private final UUID directors = house.body("Direktørkredsen");
    private final UUID mayors = house.body("KKR");
    private final UUID file = house.open("En sag");
    private final UUID first = house.step(file, directors, "advises");
    private final UUID last = house.step(file, mayors, "decides");

    private static Map<String, Object> skip(UUID step, Object... more) {
        return MeetingHouse.with(Map.of("step", step, "reason", "Haster for borgmestrene",
                "date", "2026-02-04"), more);
    }

    @Test
    void whoever_comes_after_it_is_next() {
        house.refused("add-item", Map.of("meeting", house.meeting(mayors, "2026-03-10"),
                "step", last, "date", "2026-02-04"), RefusalCode.STEP_OUT_OF_ORDER);
        house.done(house.staff, "skip-step", skip(first));
        assertThat(house.words(house.staff, "/cases/" + file))
                .contains("Sprunget over: Haster for borgmestrene");
        house.item(house.meeting(mayors, "2026-03-11"), last);
        assertThat(house.read(sql -> house.office.part(Cases.class)
                .find(sql, house.home.unit(), file).orElseThrow()).state())
                .isEqualTo(new CaseState.UnderWay(2, 2));
    }

    @Test
    void what_is_on_its_way_or_done_is_not_skipped() {
        house.item(house.meeting(directors, "2026-03-10"), first);
        house.refused("skip-step", skip(first), RefusalCode.ALREADY_DONE);
        house.refused("skip-step", skip(last, "reason", "Nej"), RefusalCode.REASON_TOO_SHORT);
        house.refused("skip-step", skip(last, "date", "2026-01-04"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.done(house.staff, "move-case", Map.of("caseId", file, "move", "lapse",
                "reason", "Ikke mere aktuel", "date", "2026-02-05"));
        house.refused("skip-step", skip(last), RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
