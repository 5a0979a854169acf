package dk.betroet.office.account.bankfile;

import dk.betroet.kernel.money.Money;

/**
 * One booked row of a CSV file, all its values read.
 *
 * @param account as the row names it; empty when it does not
 * @param line the movement, not yet in its place
 * @param balance after the movement
 * @param balanceColumn the number of the balance's column, from 1
 */
record CsvRow(String account, BankLine line, Money balance, int balanceColumn) {

    long amount() {
        return line.amount().toOere();
    }

    long after() {
        return balance.toOere();
    }
}
