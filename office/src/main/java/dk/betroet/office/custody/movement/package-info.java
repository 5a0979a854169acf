/** Movements of money and the facts that a rule book asks about them. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.custody.movement;
