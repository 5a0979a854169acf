/**
 * Bank statements: from the bytes of a file to statements that add up, what they have to do with
 * the ledger, and whether bank, ledger and owners agree.
 *
 * <p>Everything here is pure: no database, no clock, no page. The way through is {@link
 * dk.betroet.office.account.bankfile.BankFile#read}, {@link
 * dk.betroet.office.account.bankfile.Matching#propose} and {@link
 * dk.betroet.office.account.bankfile.Reconciliation#of}. A file is read whole or refused whole; a
 * match is a proposal that a person accepts; nothing here moves money.
 *
 * <p>It does not talk to a bank, does not make payments, and does not hold statements in other
 * currencies than Danish kroner.
 */
@NullMarked
package dk.betroet.office.account.bankfile;

import org.jspecify.annotations.NullMarked;
