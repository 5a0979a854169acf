package dk.betroet.office.apportion.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.apportion.contribution.Contribution.Claim;
import dk.betroet.office.apportion.contribution.PaymentMatching.Applied;
import dk.betroet.office.apportion.contribution.PaymentMatching.Proposed;
import dk.betroet.office.apportion.contribution.PaymentMatching.Reason;
import dk.betroet.office.platform.ledger.IncomingPayments.Incoming;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which claims a line of the bank's is taken to pay. */
class PaymentMatchingTest {

    private static final LocalDate ISSUED = LocalDate.of(2025, 12, 1);

    private final Claim first = claim(7, "Assens", 3_000_00, 2);
    private final Claim second = claim(8, "Assens", 3_000_00, 8);
    private final Claim other = claim(9, "Odense", 4_000_00, 2);
    private final Claim west = claim(10, "Vest", 3_000_00, 2);

    private static Claim claim(int number, String name, long oere, int dueMonth) {
        return new Claim(UUID.randomUUID(), UUID.randomUUID(), name, name, true, number, 1,
                Money.ofOere(oere), Money.ZERO, Money.ZERO, ISSUED,
                LocalDate.of(2026, dueMonth, 1), Money.ZERO, Money.ZERO, null, null, null);
    }

    private static Incoming line(long oere, String payer, String words) {
        return new Incoming(UUID.randomUUID(), UUID.randomUUID(), LocalDate.of(2026, 2, 2),
                Money.ofOere(oere), payer, words);
    }

    private List<Proposed> propose(Incoming... lines) {
        return PaymentMatching.propose(List.of(lines), List.of(first, second, other, west));
    }

    private Proposed one(Incoming line) {
        return propose(line).getFirst();
    }

    private static Applied applied(Claim claim, long oere) {
        return new Applied(claim, Money.ofOere(oere));
    }

    @Test
    void the_number_and_the_amount_are_surest() {
        Proposed proposed = one(line(3_000_00, "", "Krav nr. 0008"));
        assertThat(proposed.reason()).isEqualTo(Reason.NUMBER_AND_AMOUNT);
        assertThat(proposed.applied()).containsExactly(applied(second, 3_000_00));
    }

    @Test
    void a_payer_with_the_amount_of_a_claim_pays_the_one_that_is_due_first() {
        Proposed proposed = one(line(3_000_00, "ASSENS KOMMUNE", "Bidrag"));
        assertThat(proposed.reason()).isEqualTo(Reason.PAYER_AND_AMOUNT);
        assertThat(proposed.applied()).containsExactly(applied(first, 3_000_00));
    }

    @Test
    void all_that_is_owed_in_one_payment_pays_every_claim() {
        Proposed proposed = one(line(6_000_00, "Assens Kommune", ""));
        assertThat(proposed.reason()).isEqualTo(Reason.PAYER_AND_SUM);
        assertThat(proposed.applied()).containsExactly(
                applied(first, 3_000_00), applied(second, 3_000_00));
        assertThat(proposed.over()).isEqualTo(Money.ZERO);
    }

    @Test
    void less_is_a_part_and_more_goes_on_to_the_next_and_then_is_too_much() {
        assertThat(one(line(1_000_00, "Assens Kommune", "")).applied())
                .containsExactly(applied(first, 1_000_00));
        Proposed more = one(line(7_000_00, "Assens Kommune", "nr. 8"));
        assertThat(more.reason()).isEqualTo(Reason.NUMBER_AND_PAYER);
        assertThat(more.applied()).containsExactly(
                applied(second, 4_000_00), applied(first, 3_000_00));
        assertThat(more.over()).isEqualTo(Money.ofOere(1_000_00));
    }

    @Test
    void two_parts_of_the_same_claim_are_taken_one_after_the_other() {
        List<Proposed> proposed = propose(line(1_000_00, "Assens", ""),
                line(2_500_00, "Assens", ""));
        assertThat(proposed.get(1).applied()).containsExactly(
                applied(first, 2_000_00), applied(second, 500_00));
    }

    @Test
    void an_amount_that_only_one_owes_is_taken_and_one_that_several_owe_is_left() {
        assertThat(one(line(4_000_00, "", "Overførsel")).reason()).isEqualTo(Reason.AMOUNT);
        assertThat(propose(line(3_000_00, "", "Overførsel"))).isEmpty();
    }

    @Test
    void a_name_within_another_word_and_a_number_within_another_number_are_not_it() {
        assertThat(propose(line(1_000_00, "Vestjysk Bank", "Ref. 78, 9,50 kr."))).isEmpty();
    }

    @Test
    void nothing_is_paid_before_it_was_claimed() {
        assertThat(propose(new Incoming(UUID.randomUUID(), UUID.randomUUID(),
                ISSUED.minusDays(1), Money.ofOere(4_000_00), "Odense Kommune", ""))).isEmpty();
    }
}
