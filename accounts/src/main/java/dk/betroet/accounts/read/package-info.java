/**
 * Reads tables out of sheets, comma-separated files, pasted text and the text of PDF files.
 *
 * <p>Header words are matched, never positions; columns that a text lost are solved from the sums;
 * what stays uncertain becomes a {@link dk.betroet.accounts.table.Question}. Nothing is repaired.
 */
@NullMarked
package dk.betroet.accounts.read;

import org.jspecify.annotations.NullMarked;
