/**
 * What bodies do: cases on their way, agenda items, written procedures, outcomes point by point,
 * and decisions that others carry out. States and their transitions are tables; who may see what
 * is reckoned in one place. Not who sits where, and not how anything is kept: the office knows
 * that.
 */
package dk.betroet.kernel.decision;
