/**
 * The ledger: whose money it is, where it is, and what it was for.
 *
 * <p>An {@link dk.betroet.kernel.ledger.Entry} is a list of {@link
 * dk.betroet.kernel.ledger.Transfer}s,
 * each moving one owner's money from one place to another. So every entry balances by construction,
 * and it balances <em>for each owner by itself</em>: money cannot change owner inside an entry
 * without passing {@linkplain dk.betroet.kernel.ledger.Place outside} and being named there twice.
 *
 * <p>Facts are chained: {@link dk.betroet.kernel.ledger.Fact} is what happened, with everything
 * that justified it; {@link dk.betroet.kernel.ledger.Chain} ties each to the one before.
 */
package dk.betroet.kernel.ledger;
