package dk.betroet.office.budget.spending;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.budget.table.KeptTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class MakeAccountsTest {

    private final SpendingHouse house = new SpendingHouse();

    private Map<String, Object> make(int year, String on) {
        return house.command("table", house.table, "year", year, "date", on);
    }

    private Long figure(String label) {
        KeptTable.Version version = house.house.newest(house.table);
        int column = 0;
        while (!version.table().heads().get(column).id().equals("accounts_2025")) {
            column++;
        }
        int at = column;
        return version.table().rows().stream().filter(row -> row.label().equals(label))
                .map(row -> row.cell(at).figure()).findFirst().orElseThrow();
    }

    @Test
    void the_accounts_are_what_the_book_and_the_rules_say() {
        house.takeIn(1_400, "2025-01-05");
        house.pay("Løn", 990, "2025-06-30");
        house.pay("Møder", 210, "2025-12-31");
        house.house.done(house.house.leader, "set-overhead", house.command(
                "line", house.line("Overhead"), "year", 2025, "name", "Andel", "percent", "10",
                "prices", List.of(), "of", house.row("Udgifter i alt"), "source", "Aftale",
                "date", "2026-01-10"));
        house.house.done(house.house.staff, "make-accounts", make(2025, "2026-01-20"));
        KeptTable.Version version = house.house.newest(house.table);
        assertThat(version.source()).isEqualTo(KeptTable.Source.BOOK);
        assertThat(version.table().heads().get(1).id()).isEqualTo("accounts_2025");
        assertThat(figure("Løn")).isEqualTo(99_000);
        assertThat(figure("Udgifter i alt")).isEqualTo(120_000);
        assertThat(figure("Overhead")).isEqualTo(12_000);
        assertThat(figure("Resultat")).isEqualTo(-8_000);
        assertThat(version.table().notes()).hasSize(1);
        assertThat(house.words("/budgets/" + house.table)).contains("Bogen for 2025",
                "Andel: 10 % af Udgifter i alt (Aftale), 2025", "Regnskab 2025");
        house.refused("make-accounts", make(2025, "2026-01-21"), RefusalCode.ALREADY_DONE);
        house.pay("Møder", 5, "2025-12-31");
        house.house.done(house.house.staff, "make-accounts", make(2025, "2026-01-21"));
        assertThat(figure("Møder")).isEqualTo(21_500);
        assertThat(house.house.newest(house.table).columns().get(1).revision()).isEqualTo(2);
        assertThat(house.house.newest(house.table).columns()).hasSize(3);
        house.house.approve(house.table, "accounts_2025");
        house.refused("make-accounts", make(2025, "2026-01-22"), RefusalCode.NOT_OPEN_ANY_MORE);
    }

    @Test
    void what_the_house_refuses() {
        house.refused("make-accounts", make(2025, "2026-01-20"), RefusalCode.NOTHING_TO_DO);
        house.refused("make-accounts", make(2026, "2026-01-20"), RefusalCode.TOO_EARLY);
        house.takeIn(400, "2025-01-05");
        house.move("contribution", 1_000);
        house.refused("make-accounts", make(2025, "2026-01-20"),
                RefusalCode.PURPOSE_WITHOUT_LINE);
    }
}
