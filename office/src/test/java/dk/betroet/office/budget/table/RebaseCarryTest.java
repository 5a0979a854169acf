package dk.betroet.office.budget.table;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class RebaseCarryTest {

    private final BudgetHouse house = new BudgetHouse();
    private final UUID table =
            house.kept("Sekretariatet", BudgetHouse.paper("accounts-2022"));

    private Map<String, Object> command(Object... changes) {
        Map<String, Object> command = new HashMap<>(Map.of("table", table, "year", 2022,
                "direction", "less", "amount", 29_000, "reason", "Rundet ned i papiret",
                "date", "2026-02-01"));
        for (int i = 0; i < changes.length; i += 2) {
            command.put((String) changes[i], changes[i + 1]);
        }
        return command;
    }

    private List<CarryChain.Link> chain() {
        KeptTable.Version newest = house.newest(table);
        return house.read((tables, sql) -> CarryChain.of(List.of(newest),
                tables.rebasings(sql, table)));
    }

    @Test
    void breaks_are_told_until_a_reason_explains_them() {
        assertThat(chain()).extracting(CarryChain.Link::gap).containsExactly(Money.ZERO,
                Money.ofKroner(-290), Money.ZERO, Money.ofKroner(-366_287));
        house.done(house.leader, "rebase-carry", command());
        assertThat(chain()).extracting(CarryChain.Link::gap).containsExactly(Money.ZERO,
                Money.ZERO, Money.ZERO, Money.ofKroner(-366_287));
        assertThat(chain().get(1).rebased()).isEqualTo(Money.ofKroner(-290));
        assertThat(chain()).extracting(CarryChain.Link::slip).containsOnly(Money.ZERO);
    }

    @Test
    void what_the_house_refuses() {
        house.refused("rebase-carry", command("reason", "fejl"), RefusalCode.REASON_TOO_SHORT);
        house.refused("rebase-carry", command("year", 2030), RefusalCode.NOTHING_TO_DO);
        house.approve(table, "accounts_2021");
        house.refused("rebase-carry", command("year", 2021), RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
