/**
 * A year as it goes: what has been paid and committed on each line of a kept table, what is left,
 * and the accounts that the book makes when the year is over.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.budget.spending;
