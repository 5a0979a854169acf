/** Mandates: who may act for a resident, on what account. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.custody.mandate;
