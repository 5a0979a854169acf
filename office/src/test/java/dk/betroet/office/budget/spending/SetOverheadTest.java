package dk.betroet.office.budget.spending;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SetOverheadTest {

    private final SpendingHouse house = new SpendingHouse();

    private Map<String, Object> rent(Object... changes) {
        Map<String, Object> command = house.command("line", house.line("Overhead"),
                "year", 2026, "name", "Husleje", "area", 30, "prices", List.of(
                        Map.of("name", "Husleje", "amount", 300),
                        Map.of("name", "Forbrug", "amount", 100)),
                "source", "KL's vejledning", "date", "2026-01-10");
        for (int i = 0; i < changes.length; i += 2) {
            command.put((String) changes[i], changes[i + 1]);
        }
        command.values().removeIf(""::equals);
        return command;
    }

    private Map<String, Object> share(String percent, String row) {
        return rent("area", "", "prices", List.of(), "percent", percent, "of", house.row(row));
    }

    @Test
    void an_area_at_a_price_is_a_named_computed_line() {
        house.house.done(house.house.leader, "set-overhead", rent());
        house.is(2026, "Overhead", 0, 120, 130);
        assertThat(house.words("/budgets/" + house.table + "/years?year=2026")).contains(
                "Overhead (beregnet: Husleje)", "30 m² à 4,00 kr. = 120,00 kr.",
                "KL's vejledning");
        house.takeIn(500, "2026-01-05");
        house.refused("pay", house.payment("Overhead", 10, "2026-02-01"),
                RefusalCode.COMPUTED_OR_BOOKED);
    }

    @Test
    void a_share_of_a_row_follows_what_is_spent_there() {
        house.house.done(house.house.leader, "set-overhead", share("9,6", "Udgifter i alt"));
        house.takeIn(1_400, "2026-01-05");
        house.pay("Løn", 1_000, "2026-01-31");
        house.is(2026, "Overhead", 0, 96, 130);
    }

    @Test
    void what_the_house_refuses() {
        house.refused("set-overhead", rent("percent", "5"),
                RefusalCode.NEEDED_HERE, RefusalCode.ONE_OF_TWO);
        refused(RefusalCode.NEEDED_HERE, rent("prices", List.of()));
        refused(RefusalCode.NOT_A_NUMBER, share("en del", "Udgifter i alt"));
        refused(RefusalCode.NOTHING_TO_DO, share("5", "Samlede udgifter"));
        house.commit("Overhead", 10, 2026);
        refused(RefusalCode.COMPUTED_OR_BOOKED, rent());
    }

    private void refused(RefusalCode code, Map<String, Object> command) {
        house.refused("set-overhead", command, code);
    }
}
