/**
 * Accounts: what the bank says held against the books, periods that close, and the account of their
 * money that owners are given. It moves no money itself. Custody's movements and counts are not
 * here; what was counted it asks through {@link dk.betroet.office.platform.ledger.Counts}.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform", "platform::*"})
package dk.betroet.office.account;
