package dk.betroet.office.custody.place;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class IssueCardTest {

    private static final String ISSUE = "custody.issue-card";

    private final MoneyHouse house = new MoneyHouse();
    private final UUID account = house.account("Annas konto", house.fund, Money.ofKroner(15_000));
    private final Map<String, Object> command = Map.of("account", account,
            "holder", house.bo.personOrFail(), "inNameOf", "employee", "separate", true,
            "lastDigits", "0042", "date", MoneyHouse.TODAY);

    private Map<String, Object> with(Object... changes) {
        return house.command(command, changes);
    }

    @Test
    void oneEmployeeGetsASeparateCard() {
        house.done(house.leader, ISSUE, command);
        house.refuses(house.leader, ISSUE, command, RefusalCode.ALREADY_EXISTS);
        house.done(house.leader, ISSUE, with("holder", house.carla.personOrFail()));
        house.refuses(house.leader, "custody.close-place",
                Map.of("place", account, "date", MoneyHouse.TODAY), RefusalCode.SOMETHING_OPEN);
    }

    @Test
    void noCardInTheResidentsNameAndNoneThatIsHerOwn() {
        house.forbids(house.leader, ISSUE, with("inNameOf", "owner"), "card.separate");
        house.forbids(house.leader, ISSUE, with("inNameOf", "unit"), "card.separate");
        house.forbids(house.leader, ISSUE, with("separate", false), "card.separate");
    }

    @Test
    void noneOnAnAccountAboveFifteenThousand() {
        house.done(house.bo, "custody.note-bank-entry", Map.of("fund", house.fund,
                "account", account, "entry", "interest", "amount", 1, "date", MoneyHouse.TODAY));
        house.forbids(house.leader, ISSUE, command, "account.balance-max");
    }

    @Test
    void detailsMustFit() {
        house.refuses(house.leader, ISSUE, with("lastDigits", "42"), RefusalCode.NEEDED_HERE);
        house.refuses(house.leader, ISSUE, with("date", "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
        house.refuses(house.leader, ISSUE, with("date", "2025-12-31"),
                RefusalCode.DATE_BEFORE_OPENING);
        house.invalid(house.leader, ISSUE, with("account", house.box), "account",
                "reference_unknown");
        assertThat(house.ask(house.bo, ISSUE, command)).isInstanceOf(Outcome.Unknown.class);
    }
}
