package dk.betroet.office.budget.table;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ProposeColumnTest {

    private final BudgetHouse house = new BudgetHouse();
    private final UUID table = house.kept("Kort", "Post;Budget 2025\nLøn;100\nI alt;100\n");

    private Map<String, Object> command(UUID column, String date) {
        return Map.of("column", column, "date", date);
    }

    @Test
    void a_draft_is_put_before_those_who_decide_once() {
        UUID column = house.column(table, "budget_2025").id();
        house.refused("propose-column", command(column, "2026-01-09"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.done(house.staff, "propose-column", command(column, "2026-01-12"));
        KeptTable.Column proposed = house.column(table, "budget_2025");
        assertThat(proposed.proposed())
                .isEqualTo(new KeptTable.Step(LocalDate.of(2026, 1, 12), "", "", null));
        assertThat(proposed.approved()).isNull();
        house.refused("propose-column", command(column, "2026-01-13"),
                RefusalCode.ALREADY_DONE);
    }

    @Test
    void a_column_of_an_older_version_is_proposed_no_more() {
        UUID column = house.column(table, "budget_2025").id();
        house.next(table, "Post;Budget 2025\nLøn;110\nI alt;110\n");
        house.refused("propose-column", command(column, "2026-01-12"),
                RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
