package dk.betroet.office.account.bankfile;

/**
 * One of the numbers by which a bank or a payer names a payment.
 *
 * @param kind who gave it
 * @param value not blank
 */
public record Reference(Kind kind, String value) {

    /** Who gave a reference, and to what. */
    public enum Kind {
        /** The bank, to the line. */
        ENTRY,
        /** The bank, to the booking. */
        BANK,
        /** A message with one or many payments. */
        MESSAGE,
        /** A batch of payments. */
        BATCH,
        /** The payer's own instruction. */
        INSTRUCTION,
        /** The payer, unchanged to the payee. */
        END_TO_END,
        /** The first bank, to the payment. */
        TRANSACTION,
        /** A direct debit mandate. */
        MANDATE,
        /** The payee, such as the number on an invoice. */
        CREDITOR,
        /** A column or element that does not say more. */
        OTHER;

        /** Whether a bank should give it only once in a statement. */
        boolean isUnique() {
            return this == ENTRY || this == BANK || this == TRANSACTION || this == OTHER;
        }
    }
}
