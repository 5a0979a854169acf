/** How every job writes: parse, decide, gather, append, follow, tell. One class per operation. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.operation;
