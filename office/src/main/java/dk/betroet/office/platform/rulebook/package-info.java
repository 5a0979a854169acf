/** The rule books in force, and who is who in the words of a rule book. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.rulebook;
