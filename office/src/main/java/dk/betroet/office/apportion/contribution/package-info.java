/**
 * What municipalities pay to what they have together: populations, index tables, the decision, the
 * claims, credit notes and payments, and who owes whom at the end of the year.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.apportion.contribution;
