/** Authorities and their units. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.unit;
