/**
 * An independent bookkeeper. Knows the regulation and the house's rules from reading them, keeps
 * its own books in plain Java, and shares no code with the office that it predicts.
 */
package dk.betroet.simulation.bookkeeper;
