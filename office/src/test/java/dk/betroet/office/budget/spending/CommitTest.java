package dk.betroet.office.budget.spending;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CommitTest {

    private final SpendingHouse house = new SpendingHouse();

    @Test
    void what_is_promised_is_not_left() {
        house.commit("Møder", 150, 2026);
        assertThat(house.figures(2026, "Møder").left()).contains(Money.ofKroner(50));
        house.is(2026, "Samlede udgifter", 0, 150, 1_430);
        assertThat(house.words("/budgets/" + house.table + "/years?year=2026"))
                .contains("Aftale om lokaler", "Åbent");
    }

    @Test
    void income_is_not_promised_and_an_approved_year_takes_nothing_more() {
        house.refused("commit", house.command("line", house.line("Tilskud"), "year", 2026,
                "amount", 100, "what", "Noget", "date", "2026-02-01"),
                RefusalCode.NOTHING_TO_DO);
        house.takeIn(1_400, "2025-01-05");
        house.house.done(house.house.staff, "make-accounts", house.command(
                "table", house.table, "year", 2025, "date", "2026-02-01"));
        house.house.approve(house.table, "accounts_2025");
        house.refused("commit", house.command("line", house.line("Møder"), "year", 2025,
                "amount", 100, "what", "Noget", "date", "2026-02-01"),
                RefusalCode.NOT_OPEN_ANY_MORE);
        house.refused("pay", house.payment("Møder", 1, "2025-12-31"),
                RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
