/**
 * Budgets and accounts as papers have them, looked at in the browser: what the library in
 * {@code accounts} reads and finds, drawn. Keeps nothing of what it is shown. Not the ledger's
 * accounts, which are the account job's.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform", "platform::*"})
package dk.betroet.office.budget;
