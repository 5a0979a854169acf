/**
 * Tables of budgets and accounts that the office keeps: read from papers, in versions that never
 * change, each column decided for itself. What the book says of a year is in {@code spending}.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.budget.table;
