/**
 * Budgets and accounts: papers looked at in the browser, and the tables that a secretariat or
 * district keeps ({@code table}) and follows through the year ({@code spending}). The library in
 * {@code accounts} reads and checks. Not the ledger's accounts, which are the account job's.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform", "platform::*"})
package dk.betroet.office.budget;
