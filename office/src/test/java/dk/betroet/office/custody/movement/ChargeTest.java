package dk.betroet.office.custody.movement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Outcome;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the municipality charges a resident, by the rules {@code charge.decision} and tariff. */
@Tag("database")
class ChargeTest {

    private static final String TRANSFER = "custody.transfer";

    private final MoneyHouse house = new MoneyHouse("solby");
    private final UUID account = house.account("Annas konto", house.fund, Money.ofKroner(9_000));
    private final UUID netbank = house.mandate("netbank", house.bo, account, "2026-01-02", null);
    private final Map<String, Object> command = Map.of("fund", house.fund, "account", account,
            "mandate", netbank, "amount", 362_000, "date", MoneyHouse.TODAY,
            "category", "charge", "instrument", "netbank-own");

    @Test
    void without_a_decision_it_waits_for_one() {
        Outcome.Waiting waiting = house.waits(house.bo, TRANSFER, command, "charge.decision");
        assertThat(house.at(house.fund, account)).isEqualTo(Money.ofKroner(9_000));
        house.attach(house.bo, waiting, "decision", new EvidenceId(house.evidence()));
        assertThat(house.at(house.fund, account)).isEqualTo(Money.ofKroner(5_380));
    }

    /** The tariff of the year before is 3,500. */
    @Test
    void another_years_tariff_is_refused() {
        house.forbids(house.bo, TRANSFER, house.command(command, "amount", 350_000),
                "charge.tariff");
        house.forbids(house.bo, TRANSFER, house.command(command, "amount", 361_999),
                "charge.tariff");
    }
}
