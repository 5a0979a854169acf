/** What jobs give to whoever looks for faults: states to judge, and faults the house sees. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.finding;
