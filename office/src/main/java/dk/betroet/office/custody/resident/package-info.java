/** Residents: who they are to the house, from admission to the end. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.custody.resident;
