/** How residents' money stands, for whoever looks for faults in a unit. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.custody.watch;
