/** Files that prove something: received, sniffed, sealed, known by their hash. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.evidence;
