package dk.betroet.office.apportion.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CreditClaimTest {

    private final ContributionHouse house = new ContributionHouse();
    private final UUID contribution = house.claimed();
    private final UUID claim = house.claims(contribution).getFirst().id();

    private Map<String, Object> command(String reason, String date) {
        return Map.of("claim", claim, "reason", reason, "date", date);
    }

    @Test
    void a_credit_note_takes_the_claim_back_with_the_next_number() {
        house.done(house.staff, "credit-claim", command("Sendt til forkert", "2025-12-02"));
        Contribution.Claim taken = house.claims(contribution).getFirst();
        assertThat(taken.open()).isEqualTo(Money.ZERO);
        assertThat(taken.creditNumber()).isEqualTo(45);
        house.refused("credit-claim", command("Sendt til forkert", "2025-12-03"),
                RefusalCode.ALREADY_DONE);
    }

    @Test
    void what_the_house_refuses() {
        house.refused("credit-claim", command("nej", "2025-12-02"),
                RefusalCode.REASON_TOO_SHORT);
        house.refused("credit-claim", command("Sendt til forkert", "2025-11-30"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("credit-claim", command("Sendt til forkert", "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
    }
}
