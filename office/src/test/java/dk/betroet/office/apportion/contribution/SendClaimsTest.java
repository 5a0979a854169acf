package dk.betroet.office.apportion.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SendClaimsTest {

    private final ContributionHouse house = new ContributionHouse();

    @Test
    void the_claims_make_the_decision_and_are_numbered_without_gaps() {
        List<Contribution.Claim> claims = house.claims(house.claimed());
        assertThat(claims).hasSize(44);
        assertThat(Money.sum(claims.stream().map(Contribution.Claim::amount).toList()))
                .isEqualTo(Money.ofKroner(1_824_713));
        assertThat(claims).extracting(Contribution.Claim::number)
                .isEqualTo(IntStream.rangeClosed(1, 44).boxed().toList());
        assertThat(claims).extracting(Contribution.Claim::dueOn).containsOnly(
                LocalDate.of(2026, 2, 1), LocalDate.of(2026, 8, 1));
    }

    /** What is set off leaves less to claim, and nothing where it covers an instalment; once. */
    @Test
    void what_is_to_be_set_off_is_taken_first() {
        UUID before = house.claimed("year", 2025, "firstDue", "2025-12-05");
        house.done(house.leader, "settle-surplus", Map.of("contribution", before,
                "surplus", 100_000_000, "way", "set-off", "date", "2025-12-10"));
        UUID next = house.decided("date", "2025-12-15");
        house.done(house.staff, "send-claims", Map.of("contribution", next,
                "date", "2025-12-20"));
        List<Contribution.Claim> claims = house.claims(next);
        assertThat(claims).hasSize(44).allSatisfy(claim -> assertThat(
                claim.instalment() == 1).isEqualTo(claim.amount().isZero()));
        assertThat(Money.sum(claims.stream().map(Contribution.Claim::amount).toList()))
                .isEqualTo(Money.ofOere(82_471_300));
        assertThat(house.<Money>read((all, sql) -> all.toSetOff(sql, house.home.unit(), "410")))
                .isEqualTo(Money.ZERO);
        house.decided("replaces", next, "date", "2025-12-21");
        assertThat(house.<Money>read((all, sql) -> all.toSetOff(sql, house.home.unit(), "410")))
                .isEqualTo(Money.ofOere(3_224_050));
    }

    @Test
    void value_added_tax_comes_on_top_where_the_contribution_bears_it() {
        Contribution.Claim claim = house.claims(house.claimed("vat", "standard")).getFirst();
        assertThat(claim.open()).isEqualTo(Money.ofOere(claim.amount().toOere() * 5 / 4 + 1));
    }

    @Test
    void what_the_house_refuses() {
        UUID contribution = house.decided();
        house.refused("send-claims", command(contribution, "2025-10-31"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.refused("send-claims", command(contribution, "2026-02-02"),
                RefusalCode.DATES_OUT_OF_ORDER);
        house.send(contribution);
        house.refused("send-claims", command(contribution, "2025-12-02"),
                RefusalCode.ALREADY_DONE);
        house.decided("replaces", contribution, "date", "2025-12-15");
        house.refused("send-claims", command(contribution, "2025-12-16"),
                RefusalCode.NOT_OPEN_ANY_MORE);
        UUID later = house.decided("firstDue", "2026-06-01");
        house.refused("send-claims", command(later, "2026-03-06"), RefusalCode.DATE_IN_FUTURE);
    }

    private static Map<String, Object> command(UUID contribution, String date) {
        return Map.of("contribution", contribution, "date", date);
    }
}
