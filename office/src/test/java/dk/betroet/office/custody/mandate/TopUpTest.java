package dk.betroet.office.custody.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TopUpTest {

    private static final String TOP_UP = "custody.top-up";

    private final MoneyHouse house = new MoneyHouse();
    private final UUID account =
            house.account("Annas konto", house.fund, Money.ofKroner(1_000));
    private final Caller anna = new Caller(house.bo.kind(), house.home.authority(), house.anna,
            List.of(), List.of(new Caller.Tie(Role.RESIDENT, house.anna, house.home.unit())),
            house.bo.scopes(), house.bo.locale());
    private final Map<String, Object> command = Map.of("fund", house.fund, "account", account,
            "level", 15_000_00, "every", "month", "date", MoneyHouse.TODAY);

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    @Test
    void theOwnerAgreesAndNoMoneyMoves() {
        Outcome.Waiting waiting = house.waits(house.leader, TOP_UP, command, "account.top-up");
        assertThat(house.signing(house.carla, waiting.request()))
                .isInstanceOf(Outcome.Waiting.class);
        house.sign(anna, waiting);
        assertThat(house.at(house.fund, account)).isEqualTo(Money.ofKroner(1_000));
    }

    @Test
    void onAPaperThatTheOwnerHasSigned() {
        house.done(house.leader, TOP_UP, with("paper", house.evidence(),
                "signedOnPaper", List.of("owner")));
        assertThat(new String(house.open(house.bo, "/places/" + account).getContentAsByteArray(),
                StandardCharsets.UTF_8)).contains("15.000,00", "Hver måned");
        house.refuses(house.leader, TOP_UP, with("paper", house.evidence()),
                RefusalCode.PAPER_MISSING);
        house.refuses(house.leader, TOP_UP, with("signedOnPaper", List.of("owner")),
                RefusalCode.PAPER_MISSING);
    }

    @Test
    void toNoMoreThanMayStandOnAnAccountThatStaffMayUse() {
        house.forbids(house.leader, TOP_UP, with("level", 15_000_01), "account.balance-max");
    }

    @Test
    void onlyOnTheResidentsOwnAccountInUse() {
        UUID other = OfficeHouse.made(house.admit("Berta Bak", true), "fund");
        house.refuses(house.leader, TOP_UP, with("fund", other), RefusalCode.PLACE_OF_ANOTHER);
        house.refuses(house.leader, TOP_UP, with("date", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.writing("update place set closed_on = date '2026-03-01' where place_id = :id",
                Map.of("id", account));
        house.refuses(house.leader, TOP_UP, command, RefusalCode.PLACE_CLOSED);
    }
}
