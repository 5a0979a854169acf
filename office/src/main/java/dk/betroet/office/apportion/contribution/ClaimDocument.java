package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim or a credit note as any format needs it, shaped as European e-invoices are: who, whom,
 * what for, how much, when. Formats are adapters over it, since Denmark's changes before 2030.
 *
 * @param credit whether it takes back a claim
 * @param credited the number of the claim that is taken back; null for a claim
 * @param dueOn when it is due; null for a credit note
 * @param vatText why there is no tax, or what tax there is
 * @param taxed whether the ordinary rate is added on top
 */
record ClaimDocument(boolean credit, int number, @Nullable Integer credited, LocalDate issuedOn,
        @Nullable LocalDate dueOn, Sender sender, Recipient recipient, String what, Money amount,
        String vatText, boolean taxed) {

    /** Who claims. */
    record Sender(String name, String cvr) {}

    /** Whom it is sent to; what is not known is empty. */
    record Recipient(String name, String gln, String cvr, String reference) {}

    private static final long VAT_PERCENT = 25;

    /** The tax on top, in whole øre. */
    Money tax() {
        return taxed ? Money.ofOere((amount.toOere() * VAT_PERCENT + 50) / 100)
                : Money.ZERO;
    }
}
