package dk.betroet.kernel.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mandate covers, day by day and reason by reason. */
class MandateTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final UUID OWNER = new UUID(0, 1);
    private static final UUID HOLDER = new UUID(0, 2);
    private static final UUID ACCOUNT = new UUID(0, 3);
    private static final UUID OTHER = new UUID(0, 9);
    private static final Money AMOUNT = Money.ofOere(150_000);

    private static Mandate oneTime(int uses, Optional<LocalDate> revoked) {
        return new Mandate(new UUID(0, 4), MandateKind.ONE_TIME, OWNER, HOLDER,
                Optional.of(ACCOUNT), Optional.of(AMOUNT), FIRST,
                Optional.of(FIRST.plusDays(30)), revoked, uses);
    }

    private static Mandate.Use use(LocalDate day) {
        return new Mandate.Use(HOLDER, OWNER, ACCOUNT, AMOUNT, day);
    }

    @Test
    void exactly_what_is_written_on_it_is_covered() {
        assertThat(oneTime(0, Optional.empty()).check(use(FIRST))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, NOT_YET_VALID",
        "2026-03-01, ",
        "2026-03-31, ",
        "2026-04-01, EXPIRED"})
    void both_its_first_and_its_last_day_count(LocalDate day, Uncovered reason) {
        List<Uncovered> expected = reason == null ? List.of() : List.of(reason);
        assertThat(oneTime(0, Optional.empty()).check(use(day))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-09, true", "2026-03-10, false", "2026-03-11, false"})
    void it_no_longer_holds_from_the_day_it_is_revoked(LocalDate day, boolean valid) {
        Mandate revoked = oneTime(0, Optional.of(LocalDate.of(2026, 3, 10)));
        assertThat(revoked.isValid(day)).isEqualTo(valid);
        assertThat(revoked.check(use(day)).contains(Uncovered.REVOKED)).isEqualTo(!valid);
    }

    @Test
    void each_difference_is_its_own_reason_in_order_of_precedence() {
        Mandate used = oneTime(1, Optional.of(FIRST));
        assertThat(used.check(new Mandate.Use(
                OTHER, OTHER, OTHER, AMOUNT.plus(Money.ofOere(1)), FIRST.plusDays(31))))
                .containsExactly(Uncovered.OTHER_OWNER, Uncovered.OTHER_HOLDER, Uncovered.REVOKED,
                        Uncovered.EXPIRED, Uncovered.OTHER_ACCOUNT, Uncovered.USED_UP,
                        Uncovered.OTHER_AMOUNT);
    }

    @Test
    void a_standing_mandate_is_used_again_and_again_for_any_amount() {
        Mandate standing = new Mandate(new UUID(0, 5), MandateKind.STANDING, OWNER, HOLDER,
                Optional.of(ACCOUNT), Optional.empty(), FIRST, Optional.empty(),
                Optional.empty(), 0);
        qt().forAll(integers().between(1, 10_000_000), integers().between(0, 4_000))
                .checkAssert((oere, days) -> assertThat(standing.check(new Mandate.Use(
                        HOLDER, OWNER, ACCOUNT, Money.ofOere(oere), FIRST.plusDays(days))))
                        .isEmpty());
    }

    @Test
    void a_one_time_mandate_covers_no_other_amount_and_no_second_use() {
        qt().forAll(integers().between(1, 400_000), integers().between(0, 3), booleans().all())
                .checkAssert((oere, uses, other) -> {
                    Mandate.Use use = new Mandate.Use(HOLDER, OWNER, other ? OTHER : ACCOUNT,
                            Money.ofOere(oere), FIRST);
                    boolean covered = oneTime(uses, Optional.empty()).check(use).isEmpty();
                    assertThat(covered).isEqualTo(oere == 150_000 && uses == 0 && !other);
                });
    }

    @Test
    void no_use_outside_its_days_is_covered() {
        qt().forAll(integers().between(-1_000, 1_000)).checkAssert(days -> {
            LocalDate day = FIRST.plusDays(days);
            Mandate mandate = oneTime(0, Optional.empty());
            assertThat(mandate.check(use(day)).isEmpty()).isEqualTo(mandate.isValid(day));
            assertThat(mandate.isValid(day)).isEqualTo(days >= 0 && days <= 30);
        });
    }
}
