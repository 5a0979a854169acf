/**
 * Decisions of bodies as other jobs refer to them: which one a budget, a contribution or a payment
 * carries out. Not how they came about; that is the job {@code meeting}.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.decision;
