package dk.betroet.office.apportion.district;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Districts set their money aside, area by area. */
@Tag("database")
class BudgetDistrictTest {

    private final DistrictHouse house = new DistrictHouse();
    private final UUID split = house.split();

    private Map<String, Object> command(String district, String date, Object... areas) {
        return Map.of("split", split, "district", district, "date", date, "areas",
                IntStream.range(0, areas.length / 2).mapToObj(i ->
                        Map.of("area", areas[2 * i], "amount", areas[2 * i + 1])).toList());
    }

    @Test
    void what_is_set_aside_and_what_is_left_is_shown() {
        house.done(house.staff, "budget-district", command("D1", "2026-01-15",
                "It-temadage", 10_000_000, "Møder", 5_000_000));
        house.done(house.staff, "budget-district", command("Midt", "2026-01-15",
                "Møder", 2_000_000));
        assertThat(house.words("/district-money/" + split)).contains("150.000,00", "735.928,57",
                "It-temadage", "70.000,00");
        assertThat(house.words("/district-money/" + split + "/district?code=D1"))
                .contains("It-temadage", "100.000,00", "735.928,57");
    }

    @Test
    void a_new_budget_takes_the_place_of_the_one_before() {
        house.done(house.staff, "budget-district", command("D1", "2026-01-15", "Borde", 5_000));
        house.done(house.staff, "budget-district", command("D1", "2026-02-15", "Kurser", 7_000));
        assertThat(house.words("/district-money/" + split + "/district?code=D1"))
                .contains("Kurser").doesNotContain("Borde");
    }

    @Test
    void what_the_house_refuses() {
        house.refused("budget-district", command("D9", "2026-01-15", "Møder", 1),
                RefusalCode.CANNOT_BE_SPLIT);
        house.refused("budget-district", command("D1", "2026-01-09", "Møder", 1),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("budget-district", command("D1", "2026-01-15", "Møder", 1, "møder ", 1),
                RefusalCode.ALREADY_EXISTS);
        house.refused("budget-district", command("D1", "2026-01-15", "Møder", 88_592_858),
                RefusalCode.MORE_THAN_OWED);
    }
}
