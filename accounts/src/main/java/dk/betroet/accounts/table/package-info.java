/**
 * What a table of budget or accounts is: heads of columns, rows, cells, notes, and which rows are
 * made of which. Values only; reading, checking and writing stand beside it.
 */
@NullMarked
package dk.betroet.accounts.table;

import org.jspecify.annotations.NullMarked;
