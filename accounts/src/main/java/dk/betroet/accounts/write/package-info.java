/**
 * Writes tables out: a workbook whose sums are formulas, a fiscal data package, JSON, and what
 * differs between two versions.
 */
@NullMarked
package dk.betroet.accounts.write;

import org.jspecify.annotations.NullMarked;
