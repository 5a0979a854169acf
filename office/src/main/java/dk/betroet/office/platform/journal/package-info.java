/**
 * A book as other programs read it: ledger, hledger and beancount recompute every balance, and a
 * spreadsheet shows every posting. Read only; {@code docs/journal.md} says what is written.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.journal;
