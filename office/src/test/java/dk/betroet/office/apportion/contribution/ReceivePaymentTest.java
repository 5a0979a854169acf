package dk.betroet.office.apportion.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.db.Database;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReceivePaymentTest {

    private final ContributionHouse house = new ContributionHouse();
    private final UUID account = house.account();
    private final UUID contribution = house.claimed();
    private final Contribution.Claim claim = house.claims(contribution).getFirst();

    private Map<String, Object> command(long amount, String date) {
        return Map.of("claim", claim.id(), "to", account, "amount", amount, "date", date);
    }

    @Test
    void the_money_comes_to_the_account_and_the_claim_is_smaller() {
        house.done(house.staff, "receive-payment", command(1_000_000, "2026-02-02"));
        assertThat(house.claims(contribution).getFirst().open())
                .isEqualTo(claim.amount().minus(Money.ofOere(1_000_000)));
        UUID fund = house.read((all, sql) -> all.fund(sql, house.home.unit()).orElseThrow());
        assertThat(house.office.balance(house.home, fund, account)).isEqualTo(1_000_000);
        house.done(house.staff, "receive-payment",
                command(claim.amount().toOere() - 1_000_000, "2026-02-03"));
        assertThat(house.claims(contribution).getFirst().open()).isEqualTo(Money.ZERO);
    }

    @Test
    void what_the_house_refuses() {
        house.refused("receive-payment", command(claim.amount().toOere() + 1, "2026-02-02"),
                RefusalCode.MORE_THAN_OWED);
        house.refused("receive-payment", command(100, "2025-11-30"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("receive-payment", command(100, "2026-03-06"),
                RefusalCode.DATE_IN_FUTURE);
        house.office.part(Database.class).writing(house.home.tenant(), sql -> sql
                .sql("update place set opened_on = '2026-02-10' where place_id = ?")
                .param(account).update());
        house.refused("receive-payment", command(100, "2026-02-02"),
                RefusalCode.DATE_BEFORE_OPENING);
        house.office.part(Database.class).writing(house.home.tenant(), sql -> sql
                .sql("update place set closed_on = '2026-02-20' where place_id = ?")
                .param(account).update());
        house.refused("receive-payment", command(100, "2026-02-21"), RefusalCode.PLACE_CLOSED);
    }
}
