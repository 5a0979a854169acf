package dk.betroet.office.account.bankfile;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;

/**
 * One movement that the ledger says went over the bank account.
 *
 * @param id the caller's own, by which it finds the movement again; unique in one call
 * @param date when it happened, as the ledger says
 * @param amount positive into the account, negative out of it
 * @param reference what the bank might repeat, such as a voucher number; empty for none
 * @param text for a person; may be empty
 */
public record LedgerMovement(
        String id, LocalDate date, Money amount, String reference, String text) {}
