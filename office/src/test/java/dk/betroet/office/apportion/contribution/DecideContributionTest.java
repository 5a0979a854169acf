package dk.betroet.office.apportion.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class DecideContributionTest {

    private final ContributionHouse house = new ContributionHouse();

    private static Money sum(List<Contribution.Part> parts) {
        return Money.sum(parts.stream().map(Contribution.Part::amount).toList());
    }

    /** 1,824,713 kr. over 22 municipalities: each within an øre of its exact part, all of it. */
    @Test
    void whole_oere_make_the_total_exactly() {
        List<Contribution.Part> parts = house.parts(house.decided());
        assertThat(parts).hasSize(22);
        assertThat(sum(parts)).isEqualTo(Money.ofKroner(1_824_713));
        assertThat(parts.getFirst().name()).isEqualTo("Middelfart");
        assertThat(parts.getFirst().amount()).isEqualTo(Money.ofOere(5_882_965));
        assertThat(parts.get(1).amount()).isEqualTo(Money.ofOere(6_086_328));
    }

    @Test
    void a_rate_makes_its_total() {
        List<Contribution.Part> parts =
                house.parts(house.decided("total", "", "rate", "1,4855"));
        assertThat(sum(parts)).isEqualTo(Money.ofOere(182_473_175));
    }

    @Test
    void an_indexed_contribution_is_shown_with_and_without() {
        UUID index = OfficeHouse.made(
                house.done(house.staff, "register-index", RegisterIndexTest.command()), "index");
        List<Contribution.Part> parts = house.parts(house.decided(
                "index", index, "indexFrom", 2024, "total", 100_000_000));
        assertThat(sum(parts)).isEqualTo(Money.ofOere(102_192_500));
        assertThat(Money.sum(parts.stream().map(Contribution.Part::unindexed).toList()))
                .isEqualTo(Money.ofKroner(1_000_000));
        house.refused("decide-contribution", house.decision(house.populations(), "index", index,
                "indexFrom", 2022), RefusalCode.CANNOT_BE_SPLIT);
        house.refused("decide-contribution", house.decision(house.populations(), "index", index,
                "indexFrom", 2027), RefusalCode.DATES_OUT_OF_ORDER);
    }

    @Test
    void a_new_basis_takes_back_the_old_claims() {
        UUID first = house.claimed();
        UUID second = house.decided("replaces", first, "total", 190_000_000,
                "date", "2025-12-15");
        assertThat(house.claims(first)).hasSize(44).allSatisfy(claim -> {
            assertThat(claim.open()).isEqualTo(Money.ZERO);
            assertThat(claim.creditReason()).contains("Sundhedssekretariatet");
        });
        assertThat(house.claims(first).stream().map(Contribution.Claim::creditNumber).distinct())
                .hasSize(44);
        house.refused("decide-contribution", house.decision(house.populations(),
                "replaces", first, "date", "2025-12-16"), RefusalCode.NOT_OPEN_ANY_MORE);
        house.refused("decide-contribution", house.decision(house.populations(),
                "replaces", second, "date", "2025-12-14"), RefusalCode.DATES_OUT_OF_ORDER);
    }

    @Test
    void what_the_house_refuses() {
        UUID count = house.populations();
        refused(RefusalCode.ONE_OF_TWO, count, "rate", "1,5");
        refused(RefusalCode.ONE_OF_TWO, count, "total", "");
        refused(RefusalCode.NOT_A_NUMBER, count, "total", "", "rate", "gratis");
        refused(RefusalCode.NOT_A_NUMBER, count, "senderCvr", "1234");
        refused(RefusalCode.REASON_TOO_SHORT, count, "vatReason", "nej");
        refused(RefusalCode.NEEDED_HERE, count, "indexFrom", 2024);
        refused(RefusalCode.DATES_OUT_OF_ORDER, count, "firstDue", "2025-10-31");
        refused(RefusalCode.DATE_IN_FUTURE, count, "date", "2026-03-06",
                "firstDue", "2026-04-01");
        refused(RefusalCode.NOTHING_TO_DO, count, "total", "", "rate", "0,000000001");
        refused(RefusalCode.CANNOT_BE_SPLIT, count, "total", "", "rate", "999999999");
        refused(RefusalCode.TABLE_NOT_RIGHT, count, "contributors",
                house.upload("kode;gln\n999;\n"));
        refused(RefusalCode.TABLE_NOT_RIGHT, count, "contributors",
                house.upload("kode;gln;cvr\n410;123;\n420;;12345678\n"));
        UUID nobody = OfficeHouse.made(house.done(house.staff, "register-populations",
                Map.of("quarter", "2022K1", "source", "file", "file",
                        house.upload("kode;indbyggere\n410;0\n"), "date", "2025-02-10")),
                "populations");
        refused(RefusalCode.CANNOT_BE_SPLIT, nobody, "contributors",
                house.upload("kode\n410\n"));
    }

    private void refused(RefusalCode code, UUID count, Object... changes) {
        house.refused("decide-contribution", house.decision(count, changes), code);
    }

    /** A contribution says which decision it carries out, and that one carries. */
    @Test
    void it_carries_out_a_decision_that_carries() {
        MeetingHouse bodies = new MeetingHouse(house.home);
        UUID populations = house.populations();
        house.refused("decide-contribution", house.decision(populations, "executes",
                bodies.decided("noted"), "date", "2026-03-03", "firstDue", "2026-04-01"),
                RefusalCode.DECISION_CARRIES_NOTHING);
        UUID approved = bodies.decided("approved");
        house.refused("decide-contribution", house.decision(populations, "executes", approved,
                "date", "2026-03-01", "firstDue", "2026-04-01"),
                RefusalCode.DATES_OUT_OF_ORDER);
        UUID contribution = OfficeHouse.made(house.done(house.leader, "decide-contribution",
                house.decision(populations, "executes", approved, "date", "2026-03-03",
                        "firstDue", "2026-04-01")), "contribution");
        assertThat(bodies.words(house.leader, "/decisions/" + approved)).contains("Bidrag: ");
        assertThat(bodies.words(house.leader, "/contributions/" + contribution))
                .contains("Udfører beslutningen", "Beslutning Forum").doesNotContain("ophævet");
        bodies.reverse(approved);
        assertThat(bodies.words(house.leader, "/contributions/" + contribution))
                .contains("er ophævet. Se på, om det", "Se beslutningen");
    }
}
