/**
 * Splitting by key, exactly: from what a key is made of (populations, areas), over named steps
 * whose every value is kept, to whole parts that sum to the whole. Whole numbers and fractions of
 * them alone; no floating point anywhere. Money is split by whole øre as any other count is.
 *
 * <p>Not the decision to split, not the claims that follow from it: those are the office's.
 */
package dk.betroet.kernel.key;
