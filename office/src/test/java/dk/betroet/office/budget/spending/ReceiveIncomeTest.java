package dk.betroet.office.budget.spending;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReceiveIncomeTest {

    private final SpendingHouse house = new SpendingHouse();

    @Test
    void the_first_money_opens_the_joint_fund_and_counts_on_its_line() {
        house.takeIn(500, "2026-01-05");
        house.takeIn(200, "2026-02-05");
        house.is(2026, "Tilskud", -700, 0, -1_400);
        assertThat(house.words("/book")).contains("tilskud", "500,00");
    }

    @Test
    void costs_do_not_come_in() {
        house.refused("receive-income", house.command("line", house.line("Løn"), "to", house.account,
                "amount", 100, "date", "2026-01-05"), RefusalCode.NOTHING_TO_DO);
    }
}
