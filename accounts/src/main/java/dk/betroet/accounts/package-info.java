/**
 * Tables of budgets and accounts as people have them: read, checked, carried on and written out.
 *
 * <p>A library without a framework, a clock, or a database. Nothing in it repairs what it reads:
 * what is uncertain is a {@link dk.betroet.accounts.table.Question}, what does not fit is a
 * {@link dk.betroet.accounts.check.Finding}.
 */
@NullMarked
package dk.betroet.accounts;

import org.jspecify.annotations.NullMarked;
