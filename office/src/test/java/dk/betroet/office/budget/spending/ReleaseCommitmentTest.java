package dk.betroet.office.budget.spending;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReleaseCommitmentTest {

    private final SpendingHouse house = new SpendingHouse();

    private Map<String, Object> release(UUID commitment, String reason, String on) {
        return house.command("commitment", commitment, "reason", reason, "date", on);
    }

    @Test
    void what_is_released_is_left_again() {
        UUID commitment = house.commit("Møder", 150, 2026);
        house.refused("release-commitment", release(commitment, "nej", "2026-02-02"),
                RefusalCode.REASON_TOO_SHORT);
        house.refused("release-commitment", release(commitment, "Aflyst af alle", "2026-01-31"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.house.done(house.house.staff, "release-commitment",
                release(commitment, "Aflyst af alle", "2026-02-02"));
        house.is(2026, "Møder", 0, 0, 200);
        house.refused("release-commitment", release(commitment, "Aflyst igen", "2026-02-03"),
                RefusalCode.NOT_OPEN_ANY_MORE);
        assertThat(house.words("/budgets/" + house.table + "/years?year=2026"))
                .contains("Frigivet");
    }
}
