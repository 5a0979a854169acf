package dk.betroet.office.apportion.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.key.Fraction;
import dk.betroet.kernel.key.Indexation;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class RegisterIndexTest {

    private final ContributionHouse house = new ContributionHouse();

    /** Made-up changes: no estimate comes with Betroet. */
    static Map<String, Object> command(Object... changes) {
        Map<String, Object> command = new TreeMap<>(Map.of("vintage", "Prøveskøn",
                "source", "Ingen, en prøve", "payWeight", "75", "priceWeight", "25,0",
                "date", "2025-06-01", "years", List.of(
                        Map.of("year", 2025, "pay", "2", "price", "4,0"),
                        Map.of("year", 2026, "pay", "-0,4", "price", "0"))));
        for (int i = 0; i < changes.length; i += 2) {
            command.put((String) changes[i], changes[i + 1]);
        }
        return command;
    }

    @Test
    void a_vintage_is_kept_with_its_weights_and_years() {
        var index = OfficeHouse.made(
                house.done(house.staff, "register-index", command()), "index");
        Indexation table = house.read((_, sql) ->
                house.office.part(ContributionBasis.class).index(sql, index));
        assertThat(table.factor(2024, 2025)).isEqualTo(Fraction.of(1025, 1000));
        assertThat(table.factor(2025, 2026)).isEqualTo(Fraction.of(997, 1000));
        house.refused("register-index", command(), RefusalCode.ALREADY_EXISTS);
    }

    @Test
    void what_the_house_refuses() {
        house.refused("register-index", command("payWeight", "70"), RefusalCode.CANNOT_BE_SPLIT);
        house.refused("register-index", command("payWeight", "meget"), RefusalCode.NOT_A_NUMBER);
        house.refused("register-index", command("years", List.of(
                Map.of("year", 2025, "pay", "2", "price", "4"),
                Map.of("year", 2025, "pay", "2", "price", "4"))), RefusalCode.ALREADY_EXISTS);
        house.refused("register-index", command("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
    }
}
