/** Agreements on keeping and administering. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.custody.agreement;
