package dk.betroet.office.budget.spending;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class MapPurposeTest {

    private final SpendingHouse house = new SpendingHouse();

    private Map<String, Object> map(String purpose, String line) {
        return house.command("purpose", BookedPurposeId.of(
                        house.house.home.unit(), purpose).value(),
                "line", house.line(line), "date", "2026-02-01");
    }

    @Test
    void what_another_job_books_counts_on_the_line_it_is_mapped_to() {
        house.takeIn(400, "2026-01-05");
        house.move("contribution", 1_000);
        house.is(2026, "Tilskud", -400, 0, -1_400);
        assertThat(house.words("/budgets/" + house.table + "/years?year=2026"))
                .contains("“Bidrag fra kommuner”, som ikke hører til nogen post");
        house.house.done(house.house.leader, "map-purpose", map("contribution", "Tilskud"));
        house.is(2026, "Tilskud", -1_400, 0, -1_400);
        house.refused("map-purpose", map("contribution", "Løn"), RefusalCode.ALREADY_EXISTS);
        house.refused("map-purpose", map("tilskud", "Løn"), RefusalCode.ALREADY_EXISTS);
    }
}
