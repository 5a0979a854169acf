package dk.betroet.office.apportion.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.Opened;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a municipality has to its credit goes back. */
@Tag("database")
class RepayTest {

    private final ContributionHouse house = new ContributionHouse();
    private final UUID account = house.account();
    private final UUID contribution = house.claimed("firstDue", "2026-01-02", "instalments", 1);
    private final Contribution.Claim claim = house.claims(contribution).getFirst();
    private final Contributors.Contributor to = house.contributor(claim.name());

    private Map<String, Object> command(long amount, Object... changes) {
        Map<String, Object> command = new TreeMap<>(Map.of("contribution", contribution,
                "contributor", to.id(), "from", account, "amount", amount,
                "date", "2026-03-01"));
        for (int i = 0; i < changes.length; i += 2) {
            command.put((String) changes[i], changes[i + 1]);
        }
        return command;
    }

    private void pay() {
        house.done(house.staff, "receive-payment", Map.of("claim", claim.id(), "to", account,
                "amount", claim.amount().toOere(), "date", "2026-01-02"));
    }

    private long part() {
        return house.read((all, sql) -> all.surplus(sql, contribution)).orElseThrow().shares()
                .stream().filter(share -> share.code().equals(to.code())).findFirst()
                .orElseThrow().amount().toOere();
    }

    @Test
    void a_surplus_that_is_repaid_leaves_the_account() {
        pay();
        house.refused("repay", command(100), RefusalCode.NOTHING_TO_DO);
        house.done(house.leader, "settle-surplus", Map.of("contribution", contribution,
                "surplus", 10_000_000, "way", "repay", "date", "2026-02-20"));
        long part = part();
        house.refused("repay", command(part + 1), RefusalCode.MORE_THAN_OWED);
        house.refused("repay", command(100, "date", "2025-10-01"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.done(house.leader, "repay", command(part));
        UUID fund = house.read((all, sql) -> all.fund(sql, house.home.unit()).orElseThrow());
        assertThat(house.office.balance(house.home, fund, account))
                .isEqualTo(claim.amount().toOere() - part);
        house.refused("repay", command(100), RefusalCode.NOTHING_TO_DO);
        assertThat(Opened.words(house.office, house.home, house.leader,
                "/contributors/" + to.id())).contains("Tilbagebetalt");
    }

    @Test
    void carried_and_set_off_are_not_paid_out() {
        pay();
        house.done(house.leader, "settle-surplus", Map.of("contribution", contribution,
                "surplus", 10_000_000, "way", "set-off", "date", "2026-02-20"));
        house.refused("repay", command(100), RefusalCode.NOTHING_TO_DO);
    }

    @Test
    void what_was_paid_on_a_claim_that_was_taken_back_goes_back() {
        pay();
        house.done(house.staff, "credit-claim", Map.of("claim", claim.id(),
                "reason", "Forkert kommune", "date", "2026-02-01"));
        house.done(house.leader, "repay", command(claim.amount().toOere()));
    }

    @Test
    void money_that_is_not_there_is_not_paid() {
        house.done(house.leader, "settle-surplus", Map.of("contribution", contribution,
                "surplus", 182_471_300, "way", "repay", "date", "2026-02-20"));
        house.done(house.staff, "credit-claim", Map.of("claim", claim.id(),
                "reason", "Forkert kommune", "date", "2026-02-20"));
        house.refused("repay", command(part()), RefusalCode.AMOUNT_NOT_AVAILABLE);
    }
}
