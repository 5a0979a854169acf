/** The pages of accounts: banks, reconciliation, periods, statements. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.account.web;
