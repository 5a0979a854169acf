/**
 * Incidents: losses, kept in the unit's own book, and suspicions with their steps, kept in the
 * oversight book where the suspect sees nothing of them. They move no money.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.oversight.incident;
