package dk.betroet.office.custody.movement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Finding;
import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.rulebook.RuleDesk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CashDetectorTest {

    private final MoneyHouse house = new MoneyHouse();

    private List<String> found() {
        return house.office.part(Database.class).read(house.home.tenant(), sql -> {
            Context context = house.office.part(WritePath.class)
                    .context(house.leader, house.home.unit(), sql);
            RuleBook book = house.office.part(RuleDesk.class)
                    .inForce(sql, house.home.unit(), OfficeHouse.TODAY);
            return house.office.part(CashDetector.class).states(context).stream()
                    .flatMap(state -> book.findings(state.situation()).stream())
                    .map(Finding::citation)
                    .map(citation -> citation.rule())
                    .toList();
        });
    }

    @Test
    void tooMuchCashAndTooMuchOnAnAccountAreFound() {
        house.cash(house.fund, 2_000);
        house.account("Annas konto", house.fund, Money.ofKroner(15_000));
        assertThat(found()).isEmpty();
        house.writing("update balance set amount = amount + 1 where fund_id = :fund and amount > 0",
                Map.of("fund", house.fund));
        house.writing("update place_total set amount = amount + 1 where unit_id = :unit",
                Map.of("unit", house.home.unit()));
        assertThat(found()).containsExactly("cash.owner-found", "account.balance-found");
        house.writing("update balance set amount = 2500001 where place_id = :box",
                Map.of("box", house.box));
        assertThat(found()).contains("cash.unit-found");
    }
}
