/** What the unit itself is to the rules. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.oversight.unit;
