package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contribution that was decided.
 *
 * @param base what was decided: a total in kroner or a rate per inhabitant, as it was typed
 * @param rate whether the base is a rate
 * @param factor from the base's price level to the year's, exactly
 * @param total what all pay together
 * @param quarter whose populations it is split by
 * @param vat how value added tax is treated
 * @param senderCvr under which number the claims are sent
 * @param replaces the decision that it takes the place of, or null
 */
record Contribution(UUID id, UUID fund, String title, int year, String base, boolean rate,
        String factor, Money total, LocalDate referenceOn, UUID populations, String quarter,
        String source, LocalDate fetchedOn, int instalments, LocalDate firstDue, String vat,
        String vatReason, String senderCvr, @Nullable UUID replaces, boolean replaced,
        LocalDate decidedOn, @Nullable UUID decision) {

    /**
     * What one municipality pays.
     *
     * @param unindexed what it would be without the index
     */
    record Part(String code, String name, String gln, String cvr, String reference, long people,
            Money amount, Money unindexed) {

        /** Whether it is known where an electronic claim is sent. */
        boolean addressed() {
            return !gln.isEmpty() || !cvr.isEmpty();
        }
    }

    /**
     * A claim with what has become of it.
     *
     * @param name of the municipality
     * @param addressed whether it is known where an electronic claim is sent
     * @param tax value added tax on top, when the contribution bears it
     * @param setOff how much was set off before; the amount is what is left
     * @param credited what a credit note took back, without tax; zero when none did
     * @param creditNumber the credit note's number; null when there is none
     */
    record Claim(UUID id, UUID contribution, String code, String name, boolean addressed,
            int number, int instalment, Money amount, Money tax, Money setOff, LocalDate issuedOn,
            LocalDate dueOn, Money paid, Money credited, @Nullable Integer creditNumber,
            @Nullable LocalDate creditedOn, @Nullable String creditReason) {

        /** What is still to be paid; below zero when more was paid than is owed. */
        Money open() {
            return (creditNumber == null ? owed() : Money.ZERO).minus(paid);
        }

        /** What it comes to, tax included. */
        Money owed() {
            return amount.plus(tax);
        }

        /** Whether it should have been paid. */
        boolean overdue(LocalDate today) {
            return open().isPositive() && dueOn.isBefore(today);
        }
    }

    /** A surplus and what each has of it. */
    record Surplus(Money amount, String way, LocalDate decidedOn, List<Share> shares) {
        Surplus {
            shares = List.copyOf(shares);
        }
    }

    /** What came in on the claim of that number. */
    record Payment(int claim, LocalDate on, Money amount) {}

    /** What went back to a municipality. */
    record Repayment(String code, LocalDate on, Money amount) {}

    /** One municipality's part of a surplus. */
    record Share(String code, Money amount) {}
}
