/** What other jobs add to the page of a resident; knows no job. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.resident;
